package jp.musubi.command.shortlistpairing;

import jp.musubi.command.Command;
import jp.musubi.language.id.PairingId;
import jp.musubi.language.id.PersonId;

/**
 * Keeps a pairing for 検討中.
 *
 * @param actor who asks for it
 * @param note may be null
 */
public record ShortlistPairing(PersonId actor, PairingId pairingId, String note) implements Command {}
