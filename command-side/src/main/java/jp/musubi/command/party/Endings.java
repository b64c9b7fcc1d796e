package jp.musubi.command.party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.actor.Grant;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.AccessTokenEnded;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.RoleRevoked;

/** All by which somebody comes in or acts, ended at once: roles, tokens, and the account. */
public final class Endings {
    private Endings() {}

    /** What ends it, each by an event of its own, so that every question about rights finds it. */
    public static List<Event> of(PersonId person, ActorRoles held, AccessTokens tokens) {
        List<Event> events = new ArrayList<>();
        held.grants().stream()
                .sorted(Comparator.comparing(Grant::role)
                        .thenComparing(grant ->
                                grant.scope() == null ? "" : grant.scope().value()))
                .forEach(grant -> events.add(new RoleRevoked(person, grant.role(), grant.scope())));
        tokens.lastDays().keySet().stream().sorted().forEach(token -> events.add(new AccessTokenEnded(person, token)));
        if (!held.locked()) {
            events.add(new AccountLocked(person, null));
        }
        return events;
    }
}
