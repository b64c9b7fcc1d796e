package jp.musubi.command.need.register;

import java.util.Optional;
import jp.musubi.command.kit.Command;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Registers a need as a draft, also on behalf of a company.
 *
 * @param actor who asks for it
 * @param owner whose need it is; null for the actor, or nobody when an intermediary or coordinator registers
 * @param house to which it belongs, one for which the actor acts; null for the one that follows from the actor
 */
public record RegisterNeed(
        PersonId actor,
        NeedId needId,
        @Nullable PersonId owner,
        @Nullable NeedContent content,
        @Nullable OrganizationId house)
        implements Command {

    /** A need whose house follows from the actor. */
    public RegisterNeed(PersonId actor, NeedId needId, @Nullable PersonId owner, @Nullable NeedContent content) {
        this(actor, needId, owner, content, null);
    }

    @Override
    public Optional<RecordRef> begins() {
        return Optional.ofNullable(needId).map(NeedId::ref);
    }
}
