package jp.musubi.query.matching.findcandidates;

import jp.musubi.language.kit.RecordRef;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/**
 * The live candidates of a need or a seed: stores nothing. Empty unless a coordinator or auditor asks.
 *
 * @param at log position, or null for now
 */
public record FindCandidates(Viewer viewer, RecordRef of, int limit, Long at) implements Question<Candidates> {}
