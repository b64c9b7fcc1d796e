package jp.musubi.intake.vocabularies;

import java.util.Locale;
import java.util.regex.Pattern;

/** English meanings of dictionaries, as words that can stand in a text. */
final class Glosses {
    /** (n) (vs,vt) (1) {food} before, and (e.g. a salary) after the meaning. */
    private static final Pattern MARKS_BEFORE = Pattern.compile("^(\\s*(\\([^)]*\\)|\\{[^}]*}))+\\s*");

    private static final Pattern MARKS_AFTER = Pattern.compile("\\s*\\([^)]*\\)\\s*$");
    private static final Pattern TO = Pattern.compile("^(to|a|an|the) ");

    /** Longer ones explain instead of naming. */
    private static final int MOST_WORDS = 4;

    private Glosses() {}

    /** The meaning alone, in lower case, or empty when it is an explanation. */
    static String form(String gloss) {
        String bare = MARKS_AFTER
                .matcher(MARKS_BEFORE.matcher(gloss).replaceFirst(""))
                .replaceFirst("")
                .strip();
        String form = TO.matcher(bare).replaceFirst("");
        String cased = form.equals(form.toUpperCase(Locale.ROOT)) ? form : form.toLowerCase(Locale.ROOT);
        return cased.isEmpty() || cased.split("\\s+").length > MOST_WORDS ? "" : cased;
    }
}
