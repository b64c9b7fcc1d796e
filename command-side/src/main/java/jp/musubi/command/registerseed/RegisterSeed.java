package jp.musubi.command.registerseed;

import java.util.Optional;
import jp.musubi.command.Command;
import jp.musubi.language.RecordRef;
import jp.musubi.language.event.SeedContent;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.id.SeedId;

/**
 * Registers a seed as a draft.
 *
 * @param actor who asks for it
 * @param owner who answers for the seed; null for the actor
 */
public record RegisterSeed(PersonId actor, SeedId seedId, PersonId owner, SeedContent content) implements Command {
    @Override
    public Optional<RecordRef> begins() {
        return Optional.ofNullable(seedId).map(SeedId::ref);
    }
}
