package jp.musubi.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every decision says when it was taken and whether it stands, and the list of them is made of the pages. */
class DecisionPagesTest {
    private static final Path FOLDER = Path.of("../docs/decisions");
    private static final Path PRINTED = Path.of("target/decisions.md");
    private static final Pattern NAME = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");

    private static final String HEAD = """
            # Decisions

            What would surprise a reader, or would cost much to change. One page each: date and status, context, choice, consequence.
            A decision that is revised gets a new page, and the old one says `revised by` its number. This list is made of the pages.

            | | | | |
            |---|---|---|---|
            """;

    /**
     * @param status {@code accepted}, or {@code revised by} the number of another
     */
    private record Decision(String file, String number, String title, LocalDate date, String status) {
        private static final Pattern BEGINNING = Pattern.compile(
                "# (\\d{4}) (.+)\n\nDate: (\\d{4}-\\d\\d-\\d\\d) · Status: (accepted|revised by \\d{4})\n");

        static Decision of(Path page) {
            String file = page.getFileName().toString();
            Matcher beginning = BEGINNING.matcher(text(page));
            assertThat(beginning.lookingAt())
                    .as("%s begins with '# NNNN Title', then 'Date: YYYY-MM-DD · Status: accepted'", file)
                    .isTrue();
            return new Decision(
                    file,
                    beginning.group(1),
                    beginning.group(2),
                    LocalDate.parse(beginning.group(3)),
                    beginning.group(4));
        }

        String row() {
            return "| [%s](%s) | %s | %s | %s |\n".formatted(number, file, title, date, status);
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new AssertionError(page.toString(), e);
        }
    }

    private static List<Decision> decisions() throws IOException {
        try (Stream<Path> pages = Files.list(FOLDER)) {
            List<Decision> decisions = pages.filter(
                            page -> NAME.matcher(page.getFileName().toString()).matches())
                    .sorted()
                    .map(Decision::of)
                    .toList();
            assertThat(decisions).hasSizeGreaterThanOrEqualTo(40);
            return decisions;
        }
    }

    @Test
    void everyPageBearsTheNumberOfItsFileAndNoTwoTheSame() throws IOException {
        List<Decision> decisions = decisions();
        assertThat(decisions).allSatisfy(each -> assertThat(each.file()).startsWith(each.number() + "-"));
        assertThat(decisions).extracting(Decision::number).doesNotHaveDuplicates();
    }

    @Test
    void whatRevisesAnotherExists() throws IOException {
        List<String> numbers = decisions().stream().map(Decision::number).toList();
        assertThat(decisions())
                .filteredOn(each -> each.status().startsWith("revised by "))
                .allSatisfy(each -> assertThat(numbers)
                        .contains(each.status().substring("revised by ".length()))
                        .doesNotHaveDuplicates());
    }

    @Test
    void theListShowsWhatThePagesSay() throws IOException {
        StringBuilder printed = new StringBuilder(HEAD);
        decisions().forEach(each -> printed.append(each.row()));
        Files.createDirectories(PRINTED.getParent());
        Files.writeString(PRINTED, printed);
        assertThat(FOLDER.resolve("README.md"))
                .as("the list is stale; put the new one there: cp app/target/decisions.md docs/decisions/README.md")
                .hasContent(printed.toString());
    }
}
