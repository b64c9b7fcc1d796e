package jp.musubi.query.pairing.find;

import java.util.Set;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.seed.SeedId;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Question;
import jp.musubi.query.pairing.PairingView;
import jp.musubi.search.document.Viewer;

/**
 * Lists pairings, best score first within a need, newest needs first. Coordinators and auditors only; others get
 * an empty page.
 *
 * @param states empty for all
 * @param need null for all
 * @param seed null for all
 * @param page from 1
 * @param at log position, or null for now
 */
public record FindPairings(
        Viewer viewer, Set<PairingState> states, NeedId need, SeedId seed, int page, int size, Long at)
        implements Question<Page<PairingView>> {}
