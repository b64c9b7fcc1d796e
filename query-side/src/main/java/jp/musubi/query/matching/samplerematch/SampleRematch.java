package jp.musubi.query.matching.samplerematch;

import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/**
 * Before and after, for a sample of open needs: always the same needs while they are open. Stores nothing. Empty unless a
 * coordinator or auditor asks.
 *
 * @param size how many needs, 1 to 20
 */
public record SampleRematch(Viewer viewer, int size) implements Question<RematchSample> {}
