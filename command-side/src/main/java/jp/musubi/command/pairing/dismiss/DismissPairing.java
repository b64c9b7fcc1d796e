package jp.musubi.command.pairing.dismiss;

import jp.musubi.command.kit.Command;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Dismisses a pairing.
 *
 * @param actor who asks for it
 * @param note may be null; required for {@code OTHER}
 */
public record DismissPairing(
        PersonId actor,
        PairingId pairingId,
        DismissReason reason,
        @Nullable String note) implements Command {}
