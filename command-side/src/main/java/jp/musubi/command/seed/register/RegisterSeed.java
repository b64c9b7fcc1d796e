package jp.musubi.command.seed.register;

import java.util.Optional;
import jp.musubi.command.kit.Command;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import org.jspecify.annotations.Nullable;

/**
 * Registers a seed as a draft.
 *
 * @param actor who asks for it
 * @param owner who answers for the seed; null for the actor
 */
public record RegisterSeed(
        PersonId actor,
        SeedId seedId,
        @Nullable PersonId owner,
        @Nullable SeedContent content) implements Command {
    @Override
    public Optional<RecordRef> begins() {
        return Optional.ofNullable(seedId).map(SeedId::ref);
    }
}
