package jp.musubi.command.seed.register;

import java.util.Optional;
import jp.musubi.command.kit.Command;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import org.jspecify.annotations.Nullable;

/**
 * Registers a seed as a draft.
 *
 * @param actor who asks for it
 * @param owner who answers for the seed; null for the actor
 * @param house to which it belongs, one for which the actor acts; null for the one that follows from the actor
 */
public record RegisterSeed(
        PersonId actor,
        SeedId seedId,
        @Nullable PersonId owner,
        @Nullable SeedContent content,
        @Nullable OrganizationId house)
        implements Command {

    /** A seed whose house follows from the actor. */
    public RegisterSeed(PersonId actor, SeedId seedId, @Nullable PersonId owner, @Nullable SeedContent content) {
        this(actor, seedId, owner, content, null);
    }

    @Override
    public Optional<RecordRef> begins() {
        return Optional.ofNullable(seedId).map(SeedId::ref);
    }
}
