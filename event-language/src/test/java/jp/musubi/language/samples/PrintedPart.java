package jp.musubi.language.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A part of a page of the documentation that is printed from the code, between two marks. */
public final class PrintedPart {
    private static final Path DOCS = Path.of("../docs");
    private static final Path TARGET = Path.of("target");

    private PrintedPart() {}

    /** A row of a table. */
    public static String row(Collection<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** The head of a table. */
    public static String head(Collection<String> cells) {
        return row(cells) + row(cells.stream().map(any -> "---").toList());
    }

    /**
     * Holds what the page says there against what the code says, and writes the page as it should be to {@code target}.
     *
     * @param page name of a file in the folder of the documentation
     * @param parts what is printed of each, by the name that stands in its marks
     */
    public static void hold(String page, Map<String, String> parts) throws IOException {
        String said = Files.readString(DOCS.resolve(page));
        String should = said;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            should = with(should, part.getKey(), part.getValue());
        }
        Files.createDirectories(TARGET);
        Files.writeString(TARGET.resolve(page), should);
        if (!said.equals(should)) {
            String module = Path.of("").toAbsolutePath().getFileName().toString();
            throw new AssertionError(
                    "docs/%s is stale, what it says of %s is printed from the code: cp %s/target/%s docs/%s"
                            .formatted(page, parts.keySet(), module, page, page));
        }
    }

    private static String with(String page, String part, String printed) {
        String begin = "<!-- printed: " + part + " -->\n";
        String end = "<!-- end of " + part + " -->\n";
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new AssertionError("the page has no marks " + List.of(begin.strip(), end.strip()));
        }
        return page.substring(0, from + begin.length()) + "\n" + printed + "\n" + page.substring(to);
    }
}
