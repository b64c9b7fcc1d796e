package jp.musubi.command.testing;

import java.util.List;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;

/** One person for each role, and a stranger. All are registered. */
public final class People {
    public static final PersonId RESEARCHER = new PersonId("researcher");
    public static final PersonId COMPANY = new PersonId("company");
    public static final PersonId INTERMEDIARY = new PersonId("intermediary");
    public static final PersonId COORDINATOR = new PersonId("coordinator");
    public static final PersonId AUDITOR = new PersonId("auditor");
    public static final PersonId ADMINISTRATOR = new PersonId("administrator");
    public static final PersonId STRANGER = new PersonId("stranger");
    public static final PersonId MATCHER = new PersonId("matcher");

    private People() {}

    /** The events by which all of them came. */
    public static List<Event> events() {
        return List.of(
                registered(RESEARCHER),
                registered(COMPANY),
                registered(INTERMEDIARY),
                registered(COORDINATOR),
                registered(AUDITOR),
                registered(ADMINISTRATOR),
                registered(STRANGER),
                new RoleGranted(RESEARCHER, Role.RESEARCHER, null),
                new RoleGranted(COMPANY, Role.COMPANY, null),
                new RoleGranted(INTERMEDIARY, Role.INTERMEDIARY, null),
                new RoleGranted(COORDINATOR, Role.COORDINATOR, null),
                new RoleGranted(AUDITOR, Role.AUDITOR, null),
                new RoleGranted(ADMINISTRATOR, Role.ADMINISTRATOR, null),
                new RoleGranted(MATCHER, Role.AUTOMATION, null));
    }

    private static Event registered(PersonId person) {
        return new PersonRegistered(person, "架空 " + person.value(), null, null);
    }
}
