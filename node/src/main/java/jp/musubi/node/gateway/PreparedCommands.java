package jp.musubi.node.gateway;

import jp.musubi.command.kit.Command;
import jp.musubi.language.party.PersonId;
import jp.musubi.search.index.Foreground;

/**
 * Prepares the way of a command: what can wait is told that somebody waits, and the key of a record that it would bring
 * into being is made while it is being decided on.
 *
 * <p>A refused command may leave the key of a record that never came into being. It opens nothing, and is used when the
 * same record is registered after all.
 */
record PreparedCommands(Commands commands, VaultKeyRing keys, Foreground foreground) implements Commands {

    @Override
    public Outcome send(Command command, String commandId, PersonId onBehalfOf, String digest) {
        command.begins().ifPresent(keys::prepare);
        return foreground.during(() -> commands.send(command, commandId, onBehalfOf, digest));
    }
}
