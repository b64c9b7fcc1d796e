package jp.musubi.query.kit.projection;

import java.util.Set;
import java.util.TreeSet;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.record.Disclosure;
import jp.musubi.search.document.Viewer;

/** Who may know of a record: the tokens that a document names. What is not named here may not. */
public final class Access {
    private Access() {}

    /** Coordinators and auditors, and the given persons. */
    public static Set<String> insiders(PersonId... persons) {
        Set<String> tokens = new TreeSet<>(Set.of(Viewer.token(Role.COORDINATOR), Viewer.token(Role.AUDITOR)));
        for (PersonId person : persons) {
            if (person != null) {
                tokens.add(Viewer.token(person));
            }
        }
        return tokens;
    }

    /**
     * The insiders, and while its range is in force everybody with 一般公開, whoever is signed in with 登録者, and with
     * 指定した相手のみ the parties that it names.
     */
    public static Set<String> readers(
            Set<String> insiders, boolean shown, Disclosure disclosure, Set<RecordRef> named) {
        Set<String> tokens = new TreeSet<>(insiders);
        if (shown && disclosure != null) {
            switch (disclosure) {
                case PUBLIC -> tokens.add(Viewer.PUBLIC);
                case MEMBERS -> tokens.add(Viewer.MEMBER);
                case COORDINATORS -> {}
                case NAMED -> named.forEach(party -> tokens.add(Viewer.named(party)));
            }
        }
        return tokens;
    }

    /**
     * Coordinators and auditors, whoever noted a contact, and the intermediary whose promise it holds.
     *
     * @param actor as metadata name it; null or a system actor adds nobody
     * @param bearer may be null
     */
    public static Set<String> withNoter(String actor, PersonId bearer) {
        return Ids.isId(actor) ? insiders(new PersonId(actor), bearer) : insiders(bearer);
    }

    public static Set<String> administration() {
        Set<String> tokens = insiders();
        tokens.add(Viewer.token(Role.ADMINISTRATOR));
        return tokens;
    }

    public static Set<String> everybody() {
        return Set.of(Viewer.PUBLIC);
    }

    public static Set<String> members() {
        return Set.of(Viewer.MEMBER);
    }
}
