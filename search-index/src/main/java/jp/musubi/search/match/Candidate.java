package jp.musubi.search.match;

import java.util.List;
import jp.musubi.language.RecordRef;
import jp.musubi.language.event.Evidence;

/**
 * One candidate.
 *
 * @param record the record of the other side
 * @param revision its content revision
 * @param score exact score, reproducible bit for bit
 * @param direct the part of the score that both texts say, by themselves or through the glossary: it depends on the pair
 *     alone, not on the other candidates
 * @param factors shares of the score, which sum to 1, largest first; none below the first 200 candidates
 * @param terms matched terms with their shares of the score, largest first
 * @param links which of them the glossary gave, largest share first, as far as they matter
 */
public record Candidate(
        RecordRef record,
        int revision,
        double score,
        double direct,
        List<Evidence.Factor> factors,
        List<Evidence.MatchedTerm> terms,
        List<Evidence.Link> links) {}
