package jp.musubi.app.audit;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.musubi.app.kit.page.FiscalYears;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Coded;
import jp.musubi.query.audit.drawsample.DrawSample;
import jp.musubi.query.audit.drawsample.Sample;

/**
 * What is typed to draw a sample.
 *
 * @param kind code of a kind of record
 * @param size how many
 * @param word by which is drawn
 * @param year calendar year in which the fiscal year begins
 */
public record Sampling(String kind, String size, String word, String year) {
    /** Of which kinds of records samples are drawn. */
    public static final List<RecordType> KINDS = Sample.KINDS;

    private static final int USUAL = 10;
    private static final int MOST_WORD = 40;
    private static final int WORDS = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** With what is not typed as it usually is; the word is a number that nobody chose. */
    static Sampling of(Map<String, String> typed, LocalDate today) {
        return new Sampling(
                typed.getOrDefault("kind", KINDS.getFirst().code()),
                typed.getOrDefault("size", String.valueOf(USUAL)).strip(),
                typed.getOrDefault("word", "%06d".formatted(RANDOM.nextInt(WORDS)))
                        .strip(),
                typed.getOrDefault(
                                "year", String.valueOf(FiscalYears.begin(today).getYear()))
                        .strip());
    }

    /** The fiscal years in which there can be something, the last first, each by its first day. */
    static List<LocalDate> years(LocalDate first, LocalDate today) {
        return IntStream.rangeClosed(
                        FiscalYears.begin(first).getYear(),
                        FiscalYears.begin(today).getYear())
                .mapToObj(FiscalYears::begin)
                .toList()
                .reversed();
    }

    /** What cannot be drawn by, as keys of sentences, by the name of the field. */
    List<Map.Entry<String, String>> amiss(List<LocalDate> years) {
        List<Map.Entry<String, String>> amiss = new ArrayList<>();
        if (type() == null) {
            amiss.add(Map.entry("kind", "sample.kind.bad"));
        }
        if (count() == 0) {
            amiss.add(Map.entry("size", "sample.size.bad"));
        }
        if (word.isEmpty() || word.length() > MOST_WORD || word.chars().anyMatch(Character::isISOControl)) {
            amiss.add(Map.entry("word", "sample.word.bad"));
        }
        if (years.stream().noneMatch(begins -> String.valueOf(begins.getYear()).equals(year))) {
            amiss.add(Map.entry("year", "sample.year.bad"));
        }
        return amiss;
    }

    /** Null when there is no such kind, or none of which samples are drawn. */
    RecordType type() {
        return Coded.of(RecordType.class, kind).filter(KINDS::contains).orElse(null);
    }

    /** How many; 0 when that cannot be read, or is not possible. */
    int count() {
        String plain = Normalizer.normalize(size, Normalizer.Form.NFKC);
        int count = plain.matches("[0-9]{1,3}") ? Integer.parseInt(plain) : 0;
        return count > DrawSample.MOST ? 0 : count;
    }
}
