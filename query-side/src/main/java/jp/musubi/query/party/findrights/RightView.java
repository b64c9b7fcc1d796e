package jp.musubi.query.party.findrights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.TokenAccess;
import jp.musubi.language.party.TokenSubject;

/**
 * A right, or what bears on one, from when to when.
 *
 * @param person who had it
 * @param role null unless it is a role
 * @param scope the organization for which a role held; null for the whole cluster
 * @param access null unless it is a token
 * @param subjects to which a token was limited; empty for all
 * @param until the last day of a token; null unless it is one
 * @param from since when
 * @param by id of who gave it
 * @param to when it ended; null while it holds
 * @param endedBy id of who ended it; null while it holds
 */
public record RightView(
        PersonId person,
        RightKind kind,
        Role role,
        OrganizationId scope,
        TokenAccess access,
        List<TokenSubject> subjects,
        LocalDate until,
        Instant from,
        String by,
        Instant to,
        String endedBy) {
    public RightView {
        subjects = List.copyOf(subjects);
    }

    static RightView of(PersonId person, RightKind kind, Instant from, String by) {
        return new RightView(person, kind, null, null, null, List.of(), null, from, by, null, null);
    }

    RightView ended(Instant at, String by) {
        return new RightView(person, kind, role, scope, access, subjects, until, from, this.by, at, by);
    }
}
