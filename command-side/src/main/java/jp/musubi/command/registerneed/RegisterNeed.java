package jp.musubi.command.registerneed;

import java.util.Optional;
import jp.musubi.command.Command;
import jp.musubi.language.RecordRef;
import jp.musubi.language.event.NeedContent;
import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.PersonId;

/**
 * Registers a need as a draft, also on behalf of a company.
 *
 * @param actor who asks for it
 * @param owner whose need it is; null for the actor, or nobody when an intermediary or coordinator registers
 */
public record RegisterNeed(PersonId actor, NeedId needId, PersonId owner, NeedContent content) implements Command {
    @Override
    public Optional<RecordRef> begins() {
        return Optional.ofNullable(needId).map(NeedId::ref);
    }
}
