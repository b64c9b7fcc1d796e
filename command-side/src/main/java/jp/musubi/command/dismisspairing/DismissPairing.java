package jp.musubi.command.dismisspairing;

import jp.musubi.command.Command;
import jp.musubi.language.id.PairingId;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.value.DismissReason;

/**
 * Dismisses a pairing.
 *
 * @param actor who asks for it
 * @param note may be null; required for {@code OTHER}
 */
public record DismissPairing(PersonId actor, PairingId pairingId, DismissReason reason, String note)
        implements Command {}
