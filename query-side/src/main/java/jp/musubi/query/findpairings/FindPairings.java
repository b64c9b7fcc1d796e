package jp.musubi.query.findpairings;

import java.util.Set;
import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.SeedId;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.query.Page;
import jp.musubi.query.Question;
import jp.musubi.query.view.PairingView;
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
