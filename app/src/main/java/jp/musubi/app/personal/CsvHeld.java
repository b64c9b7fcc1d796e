package jp.musubi.app.personal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.app.kit.form.Labels;
import jp.musubi.app.kit.page.Show;
import jp.musubi.intake.vocabularies.GuardedCell;
import jp.musubi.node.personal.HeldItem;
import jp.musubi.node.personal.HeldSink;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** As a table, for people: one row a value, in their language, as spreadsheets open it. */
final class CsvHeld implements HeldSink {
    /** By it spreadsheets know UTF-8. */
    private static final char MARK = '\uFEFF';

    private final CSVPrinter out;
    private final Show show;
    private Part part;

    CsvHeld(OutputStream stream, Show show) throws IOException {
        this.show = show;
        OutputStreamWriter writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        writer.write(MARK);
        this.out = new CSVPrinter(writer, CSVFormat.EXCEL);
    }

    @Override
    public void begin(String person, Instant at) throws IOException {
        row(Stream.of("part", "time", "what", "by", "records", "field", "value")
                .map(column -> show.text("held.column." + column))
                .toList());
        row(List.of(show.text("held.at"), show.time(at), "", "", "", "", ""));
    }

    @Override
    public void part(Part next) {
        part = next;
    }

    @Override
    public void item(HeldItem item) throws IOException {
        Set<Map.Entry<String, String>> values = item.values().isEmpty()
                ? Set.of(Map.entry("", ""))
                : item.values().entrySet();
        for (Map.Entry<String, String> value : values) {
            row(List.of(
                    show.text("held.part." + part.name().toLowerCase(Locale.ROOT)),
                    item.time() == null ? "" : show.time(item.time()),
                    what(item.what()),
                    item.by().isEmpty() ? "" : show.text("held.by." + item.by()),
                    String.join(" ", item.records()),
                    field(item, value.getKey()),
                    value.getValue()));
        }
    }

    /** An event by its label, a kind of record by its own. */
    private String what(String what) {
        return Stream.of("event." + what, "RecordType." + what)
                .filter(key -> !show.text(key).equals(key))
                .map(show::text)
                .findFirst()
                .orElse(what);
    }

    private String field(HeldItem item, String path) {
        Stream<String> kinds = Stream.concat(
                Stream.concat(Stream.of(item.what()), item.records().stream().map(record -> record.split(":")[0])),
                Stream.of("held", "record", "event"));
        // What belongs to the content of a record is called as the record calls it.
        String name = path.startsWith("content.") ? path.substring("content.".length()) : path;
        return kinds.map(kind -> Labels.field(show, kind, name))
                .filter(label -> !label.equals(name))
                .findFirst()
                .orElse(path);
    }

    private void row(List<String> cells) throws IOException {
        out.printRecord(cells.stream().map(GuardedCell::guarded).toList());
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
