package jp.musubi.command.pairing.takeback;

import jp.musubi.command.kit.Command;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Takes the last decision on a pairing back (取り消し).
 *
 * @param actor who asks for it; any coordinator may, not only the one who decided
 * @param decision number of the decision that is meant, as its pairing tells it; null for the last one, whichever it is
 * @param note may be null
 */
public record TakeBackPairing(
        PersonId actor,
        PairingId pairingId,
        @Nullable Integer decision,
        @Nullable String note) implements Command {}
