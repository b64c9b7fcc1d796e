package jp.musubi.node.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionFolderTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void aWholeCollection() throws IOException {
        write("docs.jsonl", "{\"id\":\"d1\",\"title\":\"A\",\"text\":\"about persimmons\"}\n{\"id\":2}\n");
        write("queries.jsonl", "{\"id\":\"q1\",\"text\":\"persimmons\"}\n\n{\"id\":\"q2\",\"text\":\"others\"}\n");
        write("qrels.tsv", "q1\td1\t2\nq9\td1\t1\n");
    }

    @Test
    void documentsAndQuestionsAreReadWithTheirJudgements() throws IOException {
        JudgedCollection collection = CollectionFolder.read(folder);

        assertThat(collection.documents()).extracting(JudgedCollection.Item::id).containsExactly("d1", "2");
        assertThat(collection.documents().getFirst().text().body()).isEqualTo("about persimmons");
        assertThat(collection.judged()).extracting(JudgedCollection.Item::id).containsExactly("q1");
        assertThat(collection.grades().get("q1")).isEqualTo(Map.of("d1", 2));
    }

    @Test
    void seedsAndNeedsAreReadAsProductionReadsThem() throws IOException {
        write(
                "seeds.jsonl",
                "{\"id\":\"s1\",\"title\":\"T\",\"abstract\":\"A\",\"keywords\":[\"k\"],\"field\":\"食品\"}");
        write(
                "needs.jsonl",
                "{\"id\":\"q1\",\"lang\":\"ja\",\"title\":\"T\",\"description\":\"D\",\"industry\":\"介護\"}");

        JudgedCollection collection = CollectionFolder.read(folder);

        assertThat(collection.documents().getFirst().text().field()).isEqualTo("food");
        assertThat(collection.questions().getFirst().text().field()).isEqualTo("medical");
        assertThat(collection.questions().getFirst().text().body()).isEqualTo("D\n介護");
    }

    @Test
    void judgementsMayHaveTheFourColumnsOfTrecWithSpacesOrTabs() throws IOException {
        for (String line : new String[] {"q1 0 d1 1", "q1\t0\td1\t1", "q1   d1   1"}) {
            write("qrels.tsv", line);

            assertThat(CollectionFolder.read(folder).grades()).isEqualTo(Map.of("q1", Map.of("d1", 1)));
        }
    }

    @Test
    void whatIsMissingOrBrokenIsNamedWithItsLine() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        assertThat(refusal(nowhere)).isEqualTo("evaluate.noFolder[" + nowhere + "]");
        refused("qrels.tsv", "q1\td1\tgood\n", "evaluate.badGrade[FILE, 1, good]");
        refused("qrels.tsv", "q1\td1\t1\nq1\td1\t2\n", "evaluate.judgedTwice[FILE, 2, q1 d1]");
        refused("qrels.tsv", "q1\td1\n", "evaluate.badColumns[FILE, 1, 2]");
        refused("qrels.tsv", "\n", "evaluate.empty[FILE]");
        refused("docs.jsonl", "{\"id\":\"d1\"}\n{\"id\":\n", "evaluate.badJson[FILE, 2]");
        refused("docs.jsonl", "[1]\n", "evaluate.badJson[FILE, 1]");
        refused("docs.jsonl", "{\"id\":\"d1\"}\n{\"id\":\"d1\"}\n", "evaluate.twice[FILE, 2, d1]");
        refused("docs.jsonl", "{\"title\":\"no id\"}\n", "evaluate.noId[FILE, 1]");
        refused("docs.jsonl", "", "evaluate.empty[FILE]");
        Files.delete(folder.resolve("docs.jsonl"));
        assertThat(refusal(folder)).isEqualTo("evaluate.noneOf[" + folder + ", seeds.jsonl, docs.jsonl]");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws IOException {
        Files.write(folder.resolve("docs.jsonl"), "{\"id\":\"柿\"}".getBytes("windows-31j"));

        assertThat(refusal(folder)).isEqualTo("evaluate.notUtf8[" + folder.resolve("docs.jsonl") + "]");
    }

    @Test
    void onlySomeQuestionsMayBeWantedButNotNone() throws IOException {
        JudgedCollection collection = CollectionFolder.read(folder);

        assertThat(collection.only(Set.of("q1", "q7")).questions()).hasSize(1);
        assertThat(catchThrowableOfType(RefusedCollectionException.class, () -> collection.only(Set.of("q2")))
                        .key())
                .isEqualTo("evaluate.noneWanted");
    }

    private void refused(String name, String content, String refusal) throws IOException {
        Path file = folder.resolve(name);
        String before = Files.readString(file);
        write(name, content);
        assertThat(refusal(folder)).isEqualTo(refusal.replace("FILE", file.toString()));
        write(name, before);
    }

    private static String refusal(Path folder) {
        return catchThrowableOfType(RefusedCollectionException.class, () -> CollectionFolder.read(folder))
                .getMessage();
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }
}
