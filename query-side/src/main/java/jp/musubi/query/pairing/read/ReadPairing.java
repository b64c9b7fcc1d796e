package jp.musubi.query.pairing.read;

import java.util.Optional;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/**
 * Reads a pairing with both its texts; empty unless a coordinator or auditor asks.
 *
 * @param at log position, or null for now
 */
public record ReadPairing(Viewer viewer, PairingId id, Long at) implements Question<Optional<PairingPage>> {}
