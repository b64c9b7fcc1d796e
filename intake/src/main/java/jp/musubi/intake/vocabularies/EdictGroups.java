package jp.musubi.intake.vocabularies;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.musubi.language.glossary.TermContent;

/**
 * EDICT and EDICT2: {@code 語;別の表記 [よみ] /(n) gloss/gloss/…/}. Of an entry its written forms and its first meaning make
 * the group: further meanings of a word would tie what has nothing to do with each other, and so would readings, of which
 * many words share one; where a word is usually written in kana the reading is a written form.
 */
final class EdictGroups {
    private static final Pattern ENTRY = Pattern.compile("([^/\\[]+?)\\s*(?:\\[([^]]*)])?\\s*/(.*)/\\s*");
    private static final Pattern MARK = Pattern.compile("\\([^)]*\\)");
    private static final Pattern SECOND = Pattern.compile("^\\s*(\\([^)]*\\)\\s*)*\\((?!1\\))\\d+\\)");

    private final ReadFile.Builder into = new ReadFile.Builder();

    private EdictGroups() {}

    static ReadFile read(String text) {
        EdictGroups reading = new EdictGroups();
        int number = 1;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            // The first line of the published files says what they are.
            boolean heading = number == 1 && line.strip().startsWith("？？？");
            if (!line.isBlank() && !line.startsWith("#") && !heading) {
                reading.entry(number, line);
            }
            number++;
        }
        return reading.into.done();
    }

    private void entry(int number, String line) {
        Matcher entry = ENTRY.matcher(line.strip());
        if (!entry.matches()) {
            into.trouble(number, "no_entry");
            return;
        }
        List<String> glosses = firstMeaning(entry.group(3).split("/"));
        boolean kana = glosses.stream().anyMatch(gloss -> gloss.contains("(uk)"));
        Stream<String> readings = kana && entry.group(2) != null ? words(entry.group(2)) : Stream.of();
        into.extracted(new TermContent(
                List.of(),
                Stream.concat(words(entry.group(1)), readings).distinct().toList(),
                glosses.stream()
                        .map(Glosses::form)
                        .filter(form -> !form.isEmpty())
                        .toList(),
                null));
    }

    private static Stream<String> words(String text) {
        return Stream.of(MARK.matcher(text).replaceAll("").split("[;；]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty());
    }

    private static List<String> firstMeaning(String[] glosses) {
        List<String> first = new ArrayList<>();
        for (String gloss : glosses) {
            if (SECOND.matcher(gloss).find()) {
                break;
            }
            if (!gloss.startsWith("EntL") && !gloss.equals("(P)")) {
                first.add(gloss);
            }
        }
        return first;
    }
}
