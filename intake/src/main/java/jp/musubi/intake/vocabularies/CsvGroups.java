package jp.musubi.intake.vocabularies;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.musubi.intake.input.Codes;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.record.Field;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table: a line for each group, a column for each kind of form, several forms in a cell. The first line names the columns. */
public final class CsvGroups {
    private static final String BUSINESS = "business";
    private static final String ACADEMIC = "academic";
    private static final String ENGLISH = "english";
    private static final String FIELD = "field";

    private static final Map<String, String> HEADS = Map.ofEntries(
            Map.entry("業務の言葉", BUSINESS),
            Map.entry("業務用語", BUSINESS),
            Map.entry("現場の言葉", BUSINESS),
            Map.entry("business", BUSINESS),
            Map.entry("business words", BUSINESS),
            Map.entry("学術用語", ACADEMIC),
            Map.entry("専門用語", ACADEMIC),
            Map.entry("academic", ACADEMIC),
            Map.entry("academic words", ACADEMIC),
            Map.entry("academic terms", ACADEMIC),
            Map.entry("english", ENGLISH),
            Map.entry("英語", ENGLISH),
            Map.entry("field", FIELD),
            Map.entry("分野", FIELD));

    private final ReadFile.Builder into = new ReadFile.Builder();
    private List<String> columns;

    private CsvGroups() {}

    /** Whether the line names columns, and so begins a table. */
    public static boolean isHead(String line) {
        return Stream.of(line.split("[,\\t]"))
                .anyMatch(cell -> HEADS.containsKey(name(cell).replace("\"", "")));
    }

    private static String name(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }

    public static ReadFile read(String text) {
        CsvGroups reading = new CsvGroups();
        String head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(head.indexOf('\t') >= 0 ? '\t' : ',')
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            reading.lines(parser);
        } catch (IOException e) {
            throw new UncheckedIOException("reading a text in memory", e);
        }
        return reading.into.done();
    }

    private void lines(CSVParser parser) {
        int line = 1;
        try {
            for (CSVRecord cells : parser) {
                List<String> texts = cells.toList();
                if (texts.stream().anyMatch(text -> !text.isBlank()) && !line(line, texts)) {
                    return;
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            // The parser says no more than that quotes do not pair; the line is what helps.
            into.trouble(line, "bad_csv");
        }
    }

    /** @return whether it is worth reading on: under unknown columns every line would be wrong */
    private boolean line(int number, List<String> cells) {
        if (columns == null) {
            columns = heads(number, cells);
            return !columns.contains(null);
        }
        if (cells.size() > columns.size()) {
            into.trouble(number, "too_many_cells", columns.size());
        } else {
            group(number, cells);
        }
        return true;
    }

    private List<String> heads(int number, List<String> cells) {
        List<String> found = new ArrayList<>();
        for (String cell : cells) {
            String name = HEADS.get(name(cell));
            boolean twice = name != null && found.contains(name);
            if (name == null || twice) {
                into.trouble(number, twice ? "column_twice" : "unknown_column", cell.strip());
            }
            found.add(twice ? null : name);
        }
        return found;
    }

    private void group(int number, List<String> cells) {
        String field = cell(cells, FIELD).strip();
        Optional<Field> known = Codes.find(Field.class, field);
        if (!field.isEmpty() && known.isEmpty()) {
            into.trouble(number, "unknown_field", field);
            return;
        }
        into.written(
                number,
                new TermContent(
                        Forms.of(cell(cells, BUSINESS)),
                        Forms.of(cell(cells, ACADEMIC)),
                        Forms.of(cell(cells, ENGLISH)),
                        known.filter(one -> one != Field.UNKNOWN).orElse(null)));
    }

    private String cell(List<String> cells, String column) {
        int at = columns.indexOf(column);
        return at < 0 || at >= cells.size() ? "" : GuardedCell.plain(cells.get(at));
    }
}
