package jp.musubi.intake.lists;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Lines of a CSV or tab-separated text; the first says which columns there are. Cells in quotes may hold line breaks. */
final class CsvLines {
    private final String text;
    private final int[] starts;
    private final CSVFormat format;
    private final ImportRequest request;
    private final List<Line> lines = new ArrayList<>();
    private Columns columns;

    private CsvLines(String text, ImportRequest request) {
        this.text = text;
        this.request = request;
        this.starts = TextLines.starts(text);
        this.format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
    }

    static List<Line> read(String text, ImportRequest request) {
        CsvLines reading = new CsvLines(text, request);
        // A stray quote spoils the line on which it stands, and reading goes on with the next.
        for (int from = 1; from <= reading.starts.length; ) {
            from = reading.readFrom(from);
        }
        if (reading.columns == null) {
            throw new RefusedFileException("import.empty");
        }
        return reading.lines;
    }

    /** Reads as far as it goes. @return the line to go on with, beyond the last when all is read */
    private int readFrom(int from) {
        int line = from;
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text.substring(starts[from - 1])))
                .setFormat(format)
                .get()) {
            var records = parser.iterator();
            while (records.hasNext()) {
                add(line, records.next());
                line = from + (int) parser.getCurrentLineNumber();
            }
            return starts.length + 1;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            // The parser says no more than that quotes do not pair; the line is what helps.
            lines.add(Line.broken(line, "bad_csv"));
            return line + 1;
        }
    }

    private void add(int number, CSVRecord cells) {
        List<String> texts = cells.toList();
        if (columns == null) {
            if (texts.stream().anyMatch(text -> !text.isBlank())) {
                columns = Columns.of(request.type(), texts, request.ignoreUnknown());
            }
            return;
        }
        long size = texts.stream().mapToLong(String::length).sum();
        Line line = size > TextLines.LONGEST ? TextLines.tooLong(number) : columns.line(number, texts);
        if (line != null) {
            lines.add(line);
        }
    }

    private static char delimiter(String text) {
        String head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char each : new char[] {'\t', ';'}) {
            if (count(head, each) > count(head, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }
}
