package jp.musubi.app.home;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import jp.musubi.language.party.Role;

/** Which roles have a part of the first screen of their own. */
final class FirstScreens {
    private FirstScreens() {}

    /** Whether the role finds its own work on the first screen. */
    static boolean has(Role role) {
        return switch (role) {
            case RESEARCHER, COMPANY, INTERMEDIARY, COORDINATOR, AUDITOR, ADMINISTRATOR -> true;
            case PROGRAMME_OFFICER, REVIEWER, COUNCIL_MEMBER, AUTOMATION -> false;
        };
    }

    /** The roles held whose part is still being built, in the order of their codes. */
    static List<Role> building(Set<Role> held) {
        return held.stream()
                .filter(role -> !has(role))
                .sorted(Comparator.comparing(Role::code))
                .toList();
    }
}
