package jp.musubi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import jp.musubi.node.NodeSettings;
import jp.musubi.node.glossary.StarterGlossary;
import jp.musubi.query.glossary.readwhole.ReadGlossary;
import jp.musubi.search.document.Glossary;
import jp.musubi.search.document.TermGroup;
import jp.musubi.search.document.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossaryImportTest {

    @TempDir
    Path data;

    @Test
    void aFileIsTakenInBesideAServerOnceAndItsGroupsAreInForceAtOnce() throws IOException {
        try (Server server = TestServer.start(data)) {
            Path file = file("用語.csv", "業務の言葉,学術用語,English\n皮,果皮,peel\n殻,外殻,shell\n");

            assertThat(run("import", "glossary", file.toString(), "--dry-run").out())
                    .startsWith("A trial: 2 groups can be taken in (0 more are there already).");
            assertThat(glossary(server)).isEqualTo(Glossary.NONE);
            assertThat(run("import", "glossary", file.toString()).out())
                    .startsWith("2 groups were taken in (0 more were there already).");
            assertThat(glossary(server).groups())
                    .extracting(TermGroup::business)
                    .containsExactlyInAnyOrder(List.of("皮"), List.of("殻"));

            long head = server.node().log().head();
            Typed again = run("import", "glossary", file.toString());
            assertThat(again.code()).isZero();
            assertThat(again.out()).startsWith("0 groups were taken in (2 more were there already).");
            assertThat(server.node().log().head()).isEqualTo(head);
        }
        Path more = file("more.txt", "皮, 果皮 => peel\n骨 => 骨組織\n");
        assertThat(run("import", "glossary", more.toString()).out()).startsWith("2 groups were taken in");
    }

    @Test
    void aBrokenFileIsRefusedByItsLinesAndTheGlossaryStays() throws IOException {
        try (Server server = TestServer.start(data)) {
            run("import", "glossary", file("a.csv", "業務の言葉,学術用語\n皮,果皮\n").toString());
            Glossary before = glossary(server);

            Typed broken = run(
                    "import",
                    "glossary",
                    file("b.csv", "業務の言葉,学術用語\n殻,外殻\n骨,\n").toString());

            assertThat(broken.code()).isEqualTo(1);
            assertThat(broken.out())
                    .startsWith("Line 3: There is only one word. Tie at least two words of one meaning.")
                    .contains("Nothing was stored");
            assertThat(glossary(server)).isEqualTo(before);
            assertThat(run("import", "glossary", data.resolve("absent.csv").toString())
                            .code())
                    .isEqualTo(1);
            Typed option = run("import", "glossary", data.resolve("a.csv").toString(), "--draft");
            assertThat(option.code()).isEqualTo(1);
            assertThat(option.out() + option.err()).contains("--draft does not go with import glossary");
            assertThat(run("import", "glossary", data.resolve("a.csv").toString(), "--format", "word")
                            .code())
                    .isEqualTo(2);
        }
    }

    @Test
    void aNewClusterBeginsWithTheStarterGlossaryAndStoresItOnce() {
        NodeSettings settings = new NodeSettings(false, TestServer.PASSWORD, 5, true, true);
        long head;
        try (Server server = TestServer.start(data, settings)) {
            head = server.node().log().head();
            assertThat(server.node().questions().await(head, Duration.ofSeconds(30)))
                    .isTrue();
            assertThat(glossary(server).groups()).isEqualTo(StarterGlossary.groups());
        }
        try (Server server = TestServer.start(data, settings)) {
            assertThat(server.node().log().head()).isEqualTo(head);
        }
    }

    private static Glossary glossary(Server server) {
        return server.node().questions().ask(new ReadGlossary(Viewer.system(), null));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(data.resolve(name), text);
    }

    private Typed run(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = data.toString();
        return Typed.english(all);
    }
}
