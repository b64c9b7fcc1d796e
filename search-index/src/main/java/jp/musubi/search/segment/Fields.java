package jp.musubi.search.segment;

/** The names of Lucene's fields. Any change needs a new {@link #VERSION}: indexes are then rebuilt. */
public final class Fields {
    /** Names the form of the documents; part of the index's fingerprint. */
    public static final String VERSION = "8";

    public static final String KEY = "key";
    public static final String RECORD = "record";
    public static final String TYPE = "type";
    public static final String FROM = "from";
    public static final String TO = "to";
    public static final String REVISION = "revision";
    public static final String READERS = "readers";
    public static final String INSIDERS = "insiders";
    public static final String OFFICE = "office";
    public static final String STATE = "state";

    public static final String OPEN_WORDS = "open.words";
    public static final String OPEN_KANJI = "open.kanji";
    public static final String OPEN_SPELLINGS = "open.spellings";
    public static final String LIMITED_WORDS = "limited.words";
    public static final String LIMITED_KANJI = "limited.kanji";
    public static final String LIMITED_SPELLINGS = "limited.spellings";
    public static final String INTERNAL_WORDS = "internal.words";
    public static final String INTERNAL_KANJI = "internal.kanji";
    public static final String INTERNAL_SPELLINGS = "internal.spellings";
    public static final String MATCH_WORDS = "match.words";
    public static final String MATCH_KANJI = "match.kanji";
    public static final String MATCH_FIELD = "match.field";
    public static final String MATCH_MEANING = "match.meaning";
    public static final String MATCH_TEXT = "match.text";
    public static final String MATCH_BIGRAMS = "match.bigrams";
    public static final String MATCH_TRAITS = "match.traits";

    public static final String TERM_GROUP = "term.group";
    public static final String MATCHER_RECIPE = "matcher.recipe";

    private static final int LONGEST_VALUE = 1_000;

    private Fields() {}

    /** The field that holds a facet. */
    public static String facet(String name) {
        return "facet:" + name;
    }

    /** The field that holds a number. */
    public static String number(String name) {
        return "number:" + name;
    }

    /** The field that holds the length of a field of terms. */
    public static String length(String field) {
        return field + ".length";
    }

    /** An exact value, cut to what Lucene takes. */
    public static String bounded(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    }
}
