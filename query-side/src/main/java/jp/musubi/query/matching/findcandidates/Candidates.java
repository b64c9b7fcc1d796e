package jp.musubi.query.matching.findcandidates;

import java.util.List;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.pairing.Placing;
import jp.musubi.language.pairing.Reasons;
import jp.musubi.language.seed.SeedId;
import jp.musubi.query.matching.LastLook;

/**
 * Live candidates.
 *
 * @param position log position searched
 * @param matcher null when the viewer may not know
 * @param glossary version of the glossary in force; null when the viewer may not know
 * @param selfScore score of the record's own text: the yardstick of scores
 * @param floor lowest direct score that could be proposed
 * @param look what the matcher saw when it last looked, as stored; null of a seed, and of a need that was never matched
 * @param items best first
 */
public record Candidates(
        long position,
        String matcher,
        String glossary,
        double selfScore,
        double floor,
        LastLook look,
        List<Item> items) {

    /** Nothing to tell. */
    public static Candidates none(long position) {
        return new Candidates(position, null, null, 0, 0, null, List.of());
    }

    /** Why, at the last look, a seed had or had not a place that its score does not say; null for nothing to say. */
    public Placing placing(RecordRef seed) {
        return look == null || seed.type() != RecordType.SEED
                ? null
                : look.of(new SeedId(seed.id()))
                        .map(seen -> seen.seed().placing())
                        .orElse(null);
    }

    /**
     * One candidate.
     *
     * @param title of the other record, as the viewer may see it
     * @param aboveFloor whether it could be proposed
     * @param reasons its score and what that rests on
     */
    public record Item(RecordRef record, int revision, String title, boolean aboveFloor, Reasons reasons) {}
}
