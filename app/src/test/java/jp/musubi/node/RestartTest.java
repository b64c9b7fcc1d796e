package jp.musubi.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.musubi.app.Folders;
import jp.musubi.app.TestServer;
import jp.musubi.query.kit.projection.ProjectionVersion;
import jp.musubi.search.embedding.Meanings;
import jp.musubi.search.index.LuceneSearchIndex;
import jp.musubi.search.match.recipe.MatchSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestartTest {

    @TempDir
    Path data;

    @Test
    void everythingIsThereAfterARestartAndTheSameBitForBitWithoutTheIndex() throws Exception {
        List<Object> before;
        try (Node node = started()) {
            NodeSample.fill(node);
            before = NodeSample.answers(node);
            assertThat(before).isNotEmpty();
        }
        try (Node node = started()) {
            assertThat(NodeSample.answers(node)).isEqualTo(before);
        }
        Folders.delete(data.resolve("index"));
        try (Node node = started()) {
            assertThat(NodeSample.answers(node)).isEqualTo(before);
        }
    }

    @Test
    void aBrokenIndexIsBuiltAnewFromTheLog() throws Exception {
        List<Object> before;
        try (Node node = started()) {
            NodeSample.fill(node);
            before = NodeSample.answers(node);
        }
        try (Stream<Path> files = Files.list(data.resolve("index"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (Node node = started()) {
            assertThat(NodeSample.answers(node)).isEqualTo(before);
        }
    }

    @Test
    void anIndexThatAnotherProjectionFilledIsBuiltAnew() throws Exception {
        List<Object> before;
        try (Node node = started()) {
            NodeSample.fill(node);
            before = NodeSample.answers(node);
        }
        assertThat(emptiedBy(ProjectionVersion.NAME)).isFalse();
        assertThat(emptiedBy("of another day")).isTrue();
        try (Node node = started()) {
            assertThat(NodeSample.answers(node)).isEqualTo(before);
        }
        assertThat(emptiedBy(ProjectionVersion.NAME)).isFalse();
    }

    private boolean emptiedBy(String projection) {
        LuceneSearchIndex.Opened opened =
                LuceneSearchIndex.open(data.resolve("index"), MatchSettings.defaults(), Meanings.none(), projection);
        opened.index().close();
        return opened.rebuiltBecause().isPresent();
    }

    @Test
    void anIndexOfAnotherLogIsNotBelieved() throws Exception {
        Path other = data.resolve("other");
        Path mine = data.resolve("mine");
        try (Node node = started(other)) {
            NodeSample.fill(node);
        }
        List<Object> before;
        try (Node node = started(mine)) {
            NodeSample.fill(node);
            before = NodeSample.answers(node);
        }
        Folders.delete(mine.resolve("index"));
        Folders.copy(other.resolve("index"), mine.resolve("index"));
        Files.copy(
                other.resolve("index.origin"),
                mine.resolve("index.origin"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        try (Node node = started(mine)) {
            assertThat(NodeSample.answers(node)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes", "nothing", "folder"})
    void aDamagedNoteOfWhoseTheIndexIsCostsARebuildAndNothingElse(String damage) throws Exception {
        List<Object> before;
        NodeSample.filled(data);
        try (Node node = started()) {
            before = NodeSample.answers(node);
        }
        Path origin = data.resolve("index.origin");
        String whole = Files.readString(origin);
        Files.delete(origin);
        switch (damage) {
            case "bytes" -> Files.write(origin, new byte[] {-1, -2, -128, 'a'});
            case "folder" -> Files.createDirectories(origin.resolve("inside"));
            default -> Files.createFile(origin);
        }
        try (Node node = started()) {
            assertThat(NodeSample.answers(node)).isEqualTo(before);
        }
        assertThat(Files.readString(origin)).isEqualTo(whole);
    }

    @Test
    void aSecondNodeOnTheSameDataIsRefused() {
        try (Node node = started()) {
            assertThat(node.phase()).isEqualTo(Phase.OPEN);
            refused("cli.locked");
        }
    }

    @Test
    void aDemoIsNotLoadedIntoALogOfRealData() {
        started().close();

        assertThatThrownBy(() -> Node.open(
                        new DataDirectory(data),
                        new NodeSettings(true, TestServer.PASSWORD, 5, true),
                        Progress.silent()))
                .isInstanceOfSatisfying(
                        StartRefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo("cli.notDemo"));
    }

    @Test
    void aLogWithoutItsVaultIsNotStartedOn() throws Exception {
        NodeSample.filled(data);
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("vault"))
                    .toList()) {
                Files.delete(file);
            }
        }
        refused("cli.vaultMissing");
    }

    private void refused(String key) {
        assertThatThrownBy(() -> started().close())
                .isInstanceOfSatisfying(
                        StartRefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private Node started() {
        return started(data);
    }

    private static Node started(Path folder) {
        return NodeSample.started(folder);
    }
}
