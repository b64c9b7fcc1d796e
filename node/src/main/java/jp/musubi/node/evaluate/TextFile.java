package jp.musubi.node.evaluate;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lines of a file in UTF-8. */
final class TextFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    /** @throws RefusedCollectionException when the file is not there, or is not UTF-8 */
    static List<String> lines(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new RefusedCollectionException("evaluate.noFile", file.toString());
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.substring(text.startsWith(BYTE_ORDER_MARK) ? 1 : 0)
                    .lines()
                    .toList();
        } catch (CharacterCodingException e) {
            throw new RefusedCollectionException("evaluate.notUtf8", file.toString());
        }
    }
}
