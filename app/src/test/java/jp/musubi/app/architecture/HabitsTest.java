package jp.musubi.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What CONTRIBUTING asks of every file, and no compiler sees. */
class HabitsTest {
    private static final Path ROOT = Path.of("..");

    /** The annotation, others and their arguments after it, then the first line that declares a method. */
    private static final Pattern TEST_METHOD =
            Pattern.compile("(?s)@(?:Test|ParameterizedTest|RepeatedTest|TestFactory)\\b.*?"
                    + "\\n +(?:(?:public|protected|private|abstract|default) )*"
                    + "(?:<[^(]*> )?(?:void|[A-Z][\\w<>?,. ]*) (\\w+)\\(");

    private static final Pattern SENTENCE = Pattern.compile("[a-z][A-Za-z0-9]*");

    @Test
    void namesOfTestsAreSentencesInCamelCase() {
        List<String> names = new ArrayList<>();
        for (Path source : filesOf("src/test/java", ".java")) {
            Matcher tests = TEST_METHOD.matcher(read(source));
            while (tests.find()) {
                names.add(tests.group(1));
            }
        }
        assertThat(names)
                .hasSizeGreaterThan(1_700)
                .allSatisfy(name -> assertThat(name).matches(SENTENCE));
    }

    /** What is longer hides two things in one. */
    private static final int LONGEST_FILE = 250;

    @Test
    void noMainFileIsLongerThanCanBeReadAtOnce() {
        List<Path> sources = filesOf("src/main/java", ".java");
        assertThat(sources).hasSizeGreaterThan(1_000);
        assertThat(sources.stream().filter(source -> read(source).lines().count() > LONGEST_FILE))
                .isEmpty();
    }

    /** Longer ones are not read to their end. */
    private static final int LONGEST_TEMPLATE_LINE = 160;

    @Test
    void noLineOfATemplateIsLongerThanAScreen() {
        List<Path> templates = filesOf("src/main/resources/templates", ".html");
        assertThat(templates).hasSizeGreaterThan(40);
        for (Path template : templates) {
            assertThat(read(template).lines())
                    .as(template.toString())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(LONGEST_TEMPLATE_LINE));
        }
    }

    /** Of each module, all files below a folder whose names end so. */
    private static List<Path> filesOf(String folder, String ending) {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.filter(each -> Files.isRegularFile(each.resolve("pom.xml")))
                    .sorted()
                    .toList()) {
                if (Files.isDirectory(module.resolve(folder))) {
                    try (Stream<Path> files = Files.walk(module.resolve(folder))) {
                        files.filter(file -> file.toString().endsWith(ending)).forEach(found::add);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
