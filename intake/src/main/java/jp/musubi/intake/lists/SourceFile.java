package jp.musubi.intake.lists;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Reads a file in whatever form it comes. */
public final class SourceFile {
    /** Larger lists come in several files. */
    private static final int MOST_BYTES = 64 << 20;

    private SourceFile() {}

    /** @throws RefusedFileException when nothing of the file can be taken in */
    public static List<Line> lines(ImportRequest request) throws IOException {
        byte[] bytes = request.content().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new RefusedFileException("import.too_big", MOST_BYTES >> 20);
        }
        if (starts(bytes, 'P', 'K', 3, 4)) {
            return XlsxLines.read(bytes, request);
        }
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new RefusedFileException("import.old_workbook");
        }
        String name = request.fileName().toLowerCase(Locale.ROOT);
        String text = Decoding.text(bytes);
        boolean json = name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".json");
        boolean csv = name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt");
        return json || !csv && text.stripLeading().startsWith("{")
                ? JsonLines.read(text, request)
                : CsvLines.read(text, request);
    }

    private static boolean starts(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
