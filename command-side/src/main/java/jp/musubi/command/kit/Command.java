package jp.musubi.command.kit;

import java.util.Optional;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;

/** Something a person or an automation asks for. The append condition always includes the actor's role events. */
public interface Command {
    /** Who asks for it. */
    PersonId actor();

    /**
     * The record that would come into being by it, under whose key what is not public of it is sealed; empty when none
     * would. Its key is made ahead, so that nobody waits for it.
     */
    default Optional<RecordRef> begins() {
        return Optional.empty();
    }
}
