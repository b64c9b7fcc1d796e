package jp.musubi.search.query;

import jp.musubi.search.analysis.Analysis;
import jp.musubi.search.segment.Fields;
import jp.musubi.search.segment.Leaf;
import org.apache.lucene.util.FixedBitSet;

/** Where terms are sought: in the open texts, for insiders in the limited ones too, for the office in the internal ones. */
enum Field {
    WORDS(Fields.OPEN_WORDS, Fields.LIMITED_WORDS, Fields.INTERNAL_WORDS),
    KANJI(Fields.OPEN_KANJI, Fields.LIMITED_KANJI, Fields.INTERNAL_KANJI),
    SPELLINGS(Fields.OPEN_SPELLINGS, Fields.LIMITED_SPELLINGS, Fields.INTERNAL_SPELLINGS);

    private final String open;
    private final String limited;
    private final String internal;

    Field(String open, String limited, String internal) {
        this.open = open;
        this.limited = limited;
        this.internal = internal;
    }

    /** A word of one kanji is sought among the single kanji of a text, where it is found inside any compound. */
    static Field of(String word) {
        return Analysis.isKanji(word) ? KANJI : WORDS;
    }

    String open() {
        return open;
    }

    String limited() {
        return limited;
    }

    String internal() {
        return internal;
    }

    /** How long these texts of each document are, as far as a viewer may find them. */
    record Lengths(int[] open, int[] limited, int[] internal, FixedBitSet insiders, FixedBitSet office) {
        int of(int doc) {
            return open[doc] + (insiders.get(doc) ? limited[doc] : 0) + (office.get(doc) ? internal[doc] : 0);
        }
    }

    /** The lengths in one segment, of words and kanji: spellings have none. */
    Lengths lengths(Leaf leaf, FixedBitSet insiders, FixedBitSet office) {
        return new Lengths(leaf.lengths(open), leaf.lengths(limited), leaf.lengths(internal), insiders, office);
    }
}
