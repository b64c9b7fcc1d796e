package jp.musubi.query.matching.learnfromdecisions;

import java.util.Optional;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/**
 * Learns from all decisions up to now. The same log gives the same answer. May take minutes. Stores nothing; empty unless
 * an administrator asks.
 */
public record LearnFromDecisions(Viewer viewer) implements Question<Optional<Learned>> {}
