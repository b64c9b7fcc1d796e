package jp.musubi.query.matching.findsimilar;

import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.MatchText;
import jp.musubi.search.document.Viewer;

/**
 * The records of one type nearest to a text, drafts included, those withdrawn or closed left out. Both the list and its
 * order come only of what the viewer may see.
 *
 * @param type seeds or needs
 * @param text its open part, see {@link jp.musubi.query.matching.MatchTexts#open}: the limited texts of others are not there to
 *     compare with, so that its own would only make it look unlike them
 * @param except the record whose text it is, or null
 * @param limit at most so many
 * @param at log position, or null for now
 */
public record FindSimilar(Viewer viewer, RecordType type, MatchText text, RecordRef except, int limit, Long at)
        implements Question<SimilarRecords> {

    /** The least nearness of what says nearly the same. */
    public static final double NEAR = 0.5;
}
