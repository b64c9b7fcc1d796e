package jp.musubi.search.analysis;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text can be found by when it is cut or written otherwise than the words of a query: the neighbouring characters, two
 * and three, of each stretch of kanji and katakana, with and without the kana between kanji (取り付け, 取付); of each word in
 * kana its sound, and of each word with kanji its reading; and the parts of names that mix letters with digits or capitals.
 * For searching only: matching reads none of it.
 */
public final class Spellings {
    /** A word in kana, by its sound. */
    private static final String IN_KANA = "-";

    /** A word with kanji, by its reading. */
    private static final String IN_KANJI = "=";

    private static final String PART = "~";

    /** Shorter readings are those of too many words. */
    private static final int SHORTEST_READING = 3;

    /** Kana that belong to the kanji before them, unlike particles. */
    private static final String KANA_OF_A_WORD = "[ぁ-ゖ&&[^のはがをにとでもへやな]]{1,2}";

    private static final Pattern BETWEEN_KANJI = Pattern.compile("(?<=\\p{IsHan})" + KANA_OF_A_WORD + "(?=\\p{IsHan})");
    private static final Pattern STRETCH = Pattern.compile("[\\p{IsHan}\\p{IsKatakana}]{2,}");
    private static final Pattern WITH_KANJI =
            Pattern.compile("\\p{IsHan}(?:(?:" + KANA_OF_A_WORD + ")?[\\p{IsHan}々])*[ぁ-ゖ]{0,3}");
    private static final Pattern KANA = Pattern.compile("[ぁ-ゖァ-ヺー]+");
    private static final Pattern HIRAGANA = Pattern.compile("[ぁ-ゖー]{3,}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9]{2,}");

    /** 3D-CAD is 3D and CAD, mRNA is m and RNA, TPS717 is TPS and 717. */
    private static final Pattern PARTS = Pattern.compile("[0-9]D(?![a-z])|[0-9]+|[A-Z]+(?![a-z])|[A-Z]?[a-z]+");

    private Spellings() {}

    /** What a line can be found by, with how often. */
    static Map<String, Integer> of(String line, List<Spoken> words) {
        String folded = Folding.text(line);
        Map<String, Integer> counts = new HashMap<>();
        stretches(folded, counts);
        Map<String, Integer> joined = new HashMap<>();
        stretches(BETWEEN_KANJI.matcher(folded).replaceAll(""), joined);
        joined.forEach((term, count) -> counts.merge(term, count, Math::max));
        for (Spoken word : words) {
            sound(line, word, counts);
        }
        Matcher latin = LATIN.matcher(Normalizer.normalize(line, Normalizer.Form.NFKC));
        while (latin.find()) {
            parts(latin.group()).forEach(part -> counts.merge(part, 1, Integer::sum));
        }
        return counts;
    }

    private static void sound(String line, Spoken word, Map<String, Integer> counts) {
        String written = written(line, word.token());
        if (isKana(written)) {
            counts.merge(IN_KANA + Folding.kana(written), 1, Integer::sum);
        } else if (isKana(word.reading()) && hasKanji(written)) {
            counts.merge(IN_KANJI + Folding.kana(word.reading()), 1, Integer::sum);
        }
    }

    private static String written(String line, Token word) {
        return Normalizer.normalize(line.substring(word.start(), word.end()), Normalizer.Form.NFKC);
    }

    private static boolean isKana(String text) {
        return text != null && KANA.matcher(text).matches();
    }

    private static boolean hasKanji(String text) {
        return text.codePoints().anyMatch(Analysis::isKanji);
    }

    private static boolean hasKana(String text) {
        return text.chars().anyMatch(c -> c >= 'ぁ' && c <= 'ゖ');
    }

    private static void stretches(String folded, Map<String, Integer> counts) {
        Matcher stretch = STRETCH.matcher(folded);
        while (stretch.find()) {
            int[] characters = stretch.group().codePoints().toArray();
            for (int at = 0; at + 1 < characters.length; at++) {
                counts.merge(new String(characters, at, 2), 1, Integer::sum);
                if (at + 2 < characters.length) {
                    counts.merge(new String(characters, at, 3), 1, Integer::sum);
                }
            }
        }
    }

    /** The parts of a name of more than one part. */
    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        Matcher part = PARTS.matcher(name);
        while (part.find()) {
            parts.add(PART + part.group().toLowerCase(Locale.ROOT));
        }
        return parts.size() > 1 ? parts : List.of();
    }

    /** A stretch of what was typed, and what a text must have, all of it, to say the same. */
    public record Sought(int start, int end, Set<String> terms) {}

    /** Other ways in which a text may say what was typed, word by word and in longer stretches. */
    public static List<Sought> sought(String typed, List<Spoken> words) {
        List<Sought> sought = new ArrayList<>();
        for (Spoken word : words) {
            Token token = word.token();
            String written = written(typed, token);
            add(token.start(), token.end(), literal(Folding.text(written)), sought);
            String sound = isKana(written) ? Folding.kana(written) : "";
            if (sound.length() >= SHORTEST_READING) {
                add(token.start(), token.end(), Set.of(IN_KANJI + sound), sought);
            }
            if (hasKanji(written) && hasKana(written) && isKana(word.reading())) {
                String read = Folding.kana(word.reading());
                add(
                        token.start(),
                        token.end(),
                        read.length() > SHORTEST_READING ? Set.of(IN_KANJI + read) : Set.of(),
                        sought);
            }
            if (isKana(written) || hasKanji(written) && isKana(word.reading())) {
                String said = Folding.kana(isKana(written) ? written : word.reading());
                add(token.start(), token.end(), said.length() > 1 ? Set.of(IN_KANA + said) : Set.of(), sought);
            }
        }
        stretch(WITH_KANJI, typed, sought);
        Matcher hiragana = HIRAGANA.matcher(typed);
        while (hiragana.find()) {
            add(hiragana.start(), hiragana.end(), literal(Folding.kana(hiragana.group())), sought);
        }
        Matcher latin = LATIN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC));
        while (typed.length() == latin.regionEnd() && latin.find()) {
            Set<String> parts = new LinkedHashSet<>(parts(latin.group()));
            parts = parts.isEmpty() ? Set.of(PART + latin.group().toLowerCase(Locale.ROOT)) : parts;
            add(latin.start(), latin.end(), parts, sought);
        }
        return sought;
    }

    private static void stretch(Pattern pattern, String typed, List<Sought> sought) {
        Matcher stretch = pattern.matcher(typed);
        while (stretch.find()) {
            String folded = Folding.text(stretch.group());
            add(
                    stretch.start(),
                    stretch.end(),
                    literal(BETWEEN_KANJI.matcher(folded).replaceAll("")),
                    sought);
        }
    }

    private static void add(int start, int end, Set<String> terms, List<Sought> sought) {
        if (!terms.isEmpty()) {
            sought.add(new Sought(start, end, terms));
        }
    }

    /** The longest pieces that are indexed: pairs only where a stretch is no longer. */
    private static Set<String> literal(String folded) {
        Set<String> terms = new LinkedHashSet<>();
        Matcher stretch = STRETCH.matcher(folded);
        while (stretch.find()) {
            int[] characters = stretch.group().codePoints().toArray();
            int size = Math.min(3, characters.length);
            for (int at = 0; at + size <= characters.length; at++) {
                terms.add(new String(characters, at, size));
            }
        }
        return terms;
    }
}
