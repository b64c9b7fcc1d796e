package jp.musubi.app.leak;

import static jp.musubi.language.party.Role.ADMINISTRATOR;
import static jp.musubi.language.party.Role.AUDITOR;
import static jp.musubi.language.party.Role.COORDINATOR;

/** Who may read which word. */
final class Reference {
    private Reference() {}

    static boolean mayRead(Reader reader, Marker marker) {
        boolean office = reader.has(COORDINATOR) || reader.has(AUDITOR);
        boolean insider = office || marker.insiders().contains(String.valueOf(reader.person()));
        return switch (marker.audience()) {
            case NOBODY -> false;
            case OFFICE -> office;
            case INSIDERS -> insider;
            case MEMBERS -> reader.signedIn();
            case ADMINISTRATION -> insider || reader.has(ADMINISTRATOR);
            case READERS -> insider || shown(reader, marker);
        };
    }

    private static boolean shown(Reader reader, Marker marker) {
        return switch (marker.shown()) {
            case PUBLIC -> true;
            case MEMBERS -> reader.signedIn();
            case COORDINATORS, NAMED -> false;
            case null -> false;
        };
    }
}
