package jp.musubi.intake.houjin;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jp.musubi.language.party.CorporateNumber;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Reads the list of all corporate numbers, line by line: 30 columns, no header, UTF-8 or Shift_JIS. However long the file, one line
 * at a time is held.
 */
public final class HoujinFile {
    private static final int COLUMNS = 30;
    private static final int LONGEST = 20_000;
    private static final int PEEK = 1 << 16;
    private static final String LATEST = "1";

    private HoujinFile() {}

    /** Hears what stands in the file. */
    public interface Reader {
        /** The latest that is known of a corporation. */
        void row(HoujinRow row);

        /** A line that cannot be read. @param code {@code bad_csv}, {@code houjin_columns}, {@code houjin_number}, {@code line_too_long} */
        void trouble(int line, String code);
    }

    /** Reads all of it. Rows that are not the latest of their corporation are passed over. @return the number of lines */
    public static int read(InputStream in, Reader reader) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, PEEK);
        try (BufferedReader text = new BufferedReader(new InputStreamReader(bytes, charset(bytes)))) {
            StringBuilder line = new StringBuilder();
            int number = 0;
            for (int c = text.read(); c >= 0; c = text.read()) {
                if (c == '\n') {
                    number++;
                    take(line, number, reader);
                } else if (line.length() <= LONGEST && c != '\r' && c != 0xFEFF) {
                    line.append((char) c);
                }
            }
            if (!line.isEmpty()) {
                take(line, ++number, reader);
            }
            return number;
        }
    }

    private static void take(StringBuilder line, int number, Reader reader) {
        String text = line.toString();
        line.setLength(0);
        if (text.isBlank()) {
            return;
        }
        if (text.length() > LONGEST) {
            reader.trouble(number, "line_too_long");
            return;
        }
        cells(text).ifPresentOrElse(cells -> row(cells, number, reader), () -> reader.trouble(number, "bad_csv"));
    }

    private static Optional<List<String>> cells(String line) {
        try (CSVParser parser = CSVParser.parse(line, CSVFormat.RFC4180)) {
            return parser.stream().findFirst().map(one -> one.toList());
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            // The parser says no more than that quotes do not pair.
            return Optional.empty();
        }
    }

    private static void row(List<String> cells, int line, Reader reader) {
        if (cells.size() != COLUMNS) {
            reader.trouble(line, "houjin_columns");
            return;
        }
        Optional<CorporateNumber> number = CorporateNumber.of(cells.get(1));
        if (number.isEmpty() || cells.get(6).isBlank()) {
            reader.trouble(line, "houjin_number");
            return;
        }
        if (LATEST.equals(cells.get(23).strip())) {
            reader.row(new HoujinRow(
                    line,
                    number.get(),
                    cells.get(6).strip(),
                    cells.get(8).strip(),
                    cells.get(9).strip(),
                    cells.get(10).strip(),
                    cells.get(18).strip(),
                    CorporateNumber.of(cells.get(20)).orElse(null),
                    cells.get(28).strip()));
        }
    }

    /** By its beginning: the site offers both. */
    private static Charset charset(BufferedInputStream bytes) throws IOException {
        bytes.mark(PEEK);
        byte[] first = bytes.readNBytes(PEEK - 1);
        bytes.reset();
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        // A character that is cut off at the end of what was looked at is no fault.
        boolean sound = !decoder.decode(ByteBuffer.wrap(first), CharBuffer.allocate(PEEK), false)
                .isError();
        return sound ? StandardCharsets.UTF_8 : Charset.forName("windows-31j");
    }
}
