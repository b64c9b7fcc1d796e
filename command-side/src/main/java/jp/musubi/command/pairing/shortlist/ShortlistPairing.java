package jp.musubi.command.pairing.shortlist;

import jp.musubi.command.kit.Command;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a pairing for 検討中.
 *
 * @param actor who asks for it
 * @param note may be null
 */
public record ShortlistPairing(
        PersonId actor, PairingId pairingId, @Nullable String note) implements Command {}
