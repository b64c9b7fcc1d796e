package jp.musubi.intake.vocabularies;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.language.glossary.TermContent;

/**
 * Synonym rules of Solr: {@code a, b => c} and {@code a, b, c}, a comma or arrow after a backslash standing for itself. A
 * group ties both ways, whichever way the arrow points; what stands left of it are business words, the rest academic ones,
 * and what has no letter beyond Latin is English.
 */
final class SolrGroups {
    private static final String ARROW = "=>";

    private final ReadFile.Builder into = new ReadFile.Builder();

    private SolrGroups() {}

    static ReadFile read(String text) {
        SolrGroups reading = new SolrGroups();
        int number = 1;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String rule = line.strip();
            if (!rule.isEmpty() && !rule.startsWith("#")) {
                reading.rule(number, rule);
            }
            number++;
        }
        return reading.into.done();
    }

    private void rule(int number, String rule) {
        List<String> sides = split(rule, ARROW);
        if (sides.size() > 2) {
            into.trouble(number, "two_arrows");
            return;
        }
        List<String> left = sides.size() == 2 ? split(sides.getFirst(), ",") : List.of();
        List<String> right = split(sides.getLast(), ",");
        if (left.stream().anyMatch(String::isBlank) || right.stream().anyMatch(String::isBlank)) {
            into.trouble(number, "empty_word");
            return;
        }
        into.written(number, content(plain(left), plain(right)));
    }

    private static TermContent content(List<String> left, List<String> right) {
        List<String> business = new ArrayList<>();
        List<String> academic = new ArrayList<>();
        List<String> english = new ArrayList<>();
        left.forEach(word -> add(word, Latin.only(word) ? english : business, english, business, academic));
        right.forEach(word -> add(word, Latin.only(word) ? english : academic, english, business, academic));
        return new TermContent(business, academic, english, null);
    }

    /** {@code a => a, b} keeps the word in Solr; here it is one word of the group. */
    private static void add(
            String word, List<String> kind, List<String> english, List<String> business, List<String> academic) {
        if (!english.contains(word) && !business.contains(word) && !academic.contains(word)) {
            kind.add(word);
        }
    }

    /** Cuts at a separator that no backslash stands before. */
    private static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.startsWith(separator, i)) {
                parts.add(text.substring(start, i));
                start = i + separator.length();
                i = start - 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static List<String> plain(List<String> words) {
        return words.stream()
                .map(word -> word.strip().replaceAll("\\\\(.)", "$1"))
                .toList();
    }
}
