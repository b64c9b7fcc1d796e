package jp.musubi.intake.lists;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Rows of the first visible sheet of a workbook; the first that is not blank says which columns there are. */
final class XlsxLines {
    /** Unpacked, all parts together: a small file must not unpack to fill the memory. */
    private static final long MOST_BYTES = 256L << 20;

    private static final int MOST_COLUMNS = 500;

    private XlsxLines() {}

    static List<Line> read(byte[] bytes, ImportRequest request) {
        try {
            refuseBomb(bytes);
            try (ReadableWorkbook book =
                    new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
                Sheet sheet = book.getSheets()
                        .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                        .findFirst()
                        .orElseThrow(() -> new RefusedFileException("import.empty"));
                try (Stream<Row> rows = sheet.openStream()) {
                    return lines(rows, new XlsxCells(book.isDate1904()), request);
                }
            }
        } catch (RefusedFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The reader throws what its XML parser throws; whatever it is, the workbook cannot be read.
            throw new RefusedFileException("import.broken_workbook", String.valueOf(e.getMessage()));
        }
    }

    private static List<Line> lines(Stream<Row> rows, XlsxCells cells, ImportRequest request) {
        List<Line> lines = new ArrayList<>();
        Columns columns = null;
        for (Row row : (Iterable<Row>) rows::iterator) {
            if (row.getCellCount() > MOST_COLUMNS) {
                throw new RefusedFileException("import.too_many_columns", MOST_COLUMNS);
            }
            List<String> texts = cells.texts(row);
            if (columns == null) {
                if (texts.stream().anyMatch(text -> !text.isBlank())) {
                    columns = Columns.of(request.type(), texts, request.ignoreUnknown());
                }
                continue;
            }
            Line line = texts.contains(XlsxCells.ERROR)
                    ? Line.broken(row.getRowNum(), "cell_error", texts.indexOf(XlsxCells.ERROR) + 1)
                    : columns.line(row.getRowNum(), texts);
            if (line != null) {
                lines.add(line);
            }
        }
        if (columns == null) {
            throw new RefusedFileException("import.empty");
        }
        return lines;
    }

    private static void refuseBomb(byte[] bytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        total += read;
                        if (total > MOST_BYTES) {
                            throw new RefusedFileException("import.too_big", MOST_BYTES >> 20);
                        }
                    }
                }
            }
        }
    }
}
