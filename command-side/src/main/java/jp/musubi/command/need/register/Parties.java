package jp.musubi.command.need.register;

import java.util.function.Predicate;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.need.Channel;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whose need it is and who brought it.
 *
 * @param owner null when the company has no account
 * @param introducedBy null when it came directly or through a coordinator
 * @param as the role in which the actor registers it
 */
public record Parties(@Nullable PersonId owner, @Nullable PersonId introducedBy, Role as) {

    /**
     * What the actor's roles make of the command. Who holds several roles acts as coordinator first; as an intermediary
     * when the channel says that somebody brought it; as a company when it came directly.
     *
     * @param has whether the actor holds a role
     * @throws RefusedException when none of their roles lets them register it so
     */
    public static Parties of(RegisterNeed command, Predicate<Role> has) {
        boolean direct = command.content() == null || command.content().channel() == Channel.DIRECT;
        boolean intermediary = has.test(Role.INTERMEDIARY);
        if (has.test(Role.COORDINATOR)) {
            return intermediary && !direct
                    ? new Parties(command.owner(), command.actor(), Role.INTERMEDIARY)
                    : new Parties(command.owner(), null, Role.COORDINATOR);
        }
        boolean own = command.owner() == null || command.owner().equals(command.actor());
        if (has.test(Role.COMPANY) && own && (direct || !intermediary)) {
            return new Parties(command.actor(), null, Role.COMPANY);
        }
        if (intermediary) {
            return brought(command, direct && command.content() != null);
        }
        throw has.test(Role.COMPANY) ? Refuse.forbidden("owner", Codes.OTHER_OWNER) : Refuse.forbidden();
    }

    /** Consent is what an intermediary brings: neither "directly" nor somebody else's name takes its place. */
    private static Parties brought(RegisterNeed command, boolean direct) {
        if (command.owner() != null) {
            throw Refuse.forbidden("owner", Codes.OTHER_OWNER);
        }
        if (direct) {
            throw Refuse.forbidden("channel", Codes.DIRECT_BY_COORDINATOR);
        }
        return new Parties(null, command.actor(), Role.INTERMEDIARY);
    }
}
