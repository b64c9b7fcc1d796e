package jp.musubi.app.account;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import jp.musubi.app.kit.page.Show;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rights as a file for a spreadsheet. No cell is a formula there, whatever people are called. */
final class RightsFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private RightsFile() {}

    static byte[] of(List<RightRow> rows, Show show) {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CSVPrinter out = new CSVPrinter(text, CSVFormat.RFC4180)) {
            out.printRecord(
                    show.text("person.name"),
                    show.text("rights.right"),
                    show.text("rights.scope"),
                    show.text("rights.from"),
                    show.text("rights.by"),
                    show.text("rights.to"),
                    show.text("rights.endedBy"));
            for (RightRow row : rows) {
                out.printRecord(
                        plain(row.name()),
                        plain(row.right()),
                        plain(row.scope()),
                        time(row.from()),
                        plain(row.by()),
                        time(row.to()),
                        plain(row.endedBy()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String time(Instant at) {
        return at == null ? "" : TIME.format(at.atZone(Show.ZONE));
    }

    /** Spreadsheets take a text that begins so for a formula. */
    private static String plain(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
