package jp.musubi.search.query;

import jp.musubi.search.analysis.Analysis;
import jp.musubi.search.segment.Fields;

/** Where terms are sought: in the open texts, and for insiders in the limited ones too. */
enum Field {
    WORDS(Fields.OPEN_WORDS, Fields.LIMITED_WORDS),
    KANJI(Fields.OPEN_KANJI, Fields.LIMITED_KANJI),
    SPELLINGS(Fields.OPEN_SPELLINGS, Fields.LIMITED_SPELLINGS);

    private final String open;
    private final String limited;

    Field(String open, String limited) {
        this.open = open;
        this.limited = limited;
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
}
