package jp.musubi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.musubi.embedding.ModelFiles;
import jp.musubi.embedding.TinyModel;
import jp.musubi.node.evaluate.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void aCollectionIsMeasuredOverItsJudgedQuestions() throws Exception {
        Typed typed = Typed.english("evaluate", persimmons(), "--json");

        assertThat(typed.code()).as(typed.err()).isZero();
        JsonNode result = JSON.readTree(typed.out());
        assertThat(result.propertyNames())
                .containsExactly("collection", "matcher", "queries", "ndcg10", "map", "mrr", "recall20");
        assertThat(result.get("collection").stringValue()).isEqualTo("persimmons");
        assertThat(result.get("queries").intValue()).isEqualTo(2);
        assertThat(result.get("mrr").doubleValue()).isEqualTo(1);
    }

    @Test
    void peopleGetATableWithALineForEachCollectionAndMatcher() throws Exception {
        Typed typed = Typed.english("evaluate", persimmons(), persimmons());

        assertThat(typed.out().lines()).hasSize(3);
        assertThat(typed.out().lines().skip(1)).allMatch(line -> line.startsWith("persimmons"));
    }

    @Test
    void namesOfMatchersEndWhereFoldersBegin() throws Exception {
        String matcher = Matchers.usual();

        assertThat(Typed.english("evaluate", "--matcher", matcher, persimmons()).code())
                .isZero();
        assertThat(Typed.english("evaluate", persimmons(), "--matcher", matcher).code())
                .isZero();
    }

    @Test
    void aRunIsWrittenAsTrecEvalReadsItWithScoresThatFall() throws Exception {
        Path run = folder.resolve("run.txt");

        assertThat(Typed.english("evaluate", persimmons(), "--run-out", run.toString())
                        .code())
                .isZero();

        List<String[]> lines =
                Files.readAllLines(run).stream().map(line -> line.split(" ")).toList();
        assertThat(lines).allSatisfy(columns -> assertThat(columns).hasSize(6));
        assertThat(lines.getFirst()).startsWith("N1", "Q0").contains("1");
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i)[0].equals(lines.get(i - 1)[0])) {
                assertThat(Float.parseFloat(lines.get(i)[4])).isLessThan(Float.parseFloat(lines.get(i - 1)[4]));
            }
        }
    }

    @Test
    void aSentenceModelFindsWhatSharesNoWord() throws Exception {
        write("seeds.jsonl", "{\"id\":\"S1\",\"title\":\"rind\"}\n{\"id\":\"S2\",\"title\":\"steel joint\"}");
        write("needs.jsonl", "{\"id\":\"N1\",\"lang\":\"en\",\"title\":\"peel\",\"description\":\"peel steel\"}");
        write("qrels.tsv", "N1\tS1\t1");
        ModelFiles tiny = TinyModel.in(folder);

        Typed without = Typed.english("evaluate", folder.toString(), "--no-glossary", "--json");
        Typed with = Typed.english(
                "evaluate",
                folder.toString(),
                "--no-glossary",
                "--json",
                "--model",
                tiny.model().toString());

        assertThat(with.code()).as(with.err()).isZero();
        assertThat(JSON.readTree(without.out()).get("ndcg10").doubleValue()).isZero();
        assertThat(JSON.readTree(with.out()).get("ndcg10").doubleValue()).isPositive();
    }

    @Test
    void aModelThatCannotBeUsedIsToldOfInsteadOfLeftOut() throws Exception {
        Typed typed = Typed.english("evaluate", persimmons(), "--model", "/nonexistent/model.onnx");

        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).contains("/nonexistent/model.onnx").doesNotContain("Exception");
        assertThat(typed.out()).isEmpty();
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    @Test
    void onlyTheWantedQuestionsCountAndUnknownOnesAreNamed() throws Exception {
        Path ids = folder.resolve("ids");
        Files.writeString(ids, "N2\nN77\n");

        Typed typed = Typed.english("evaluate", persimmons(), "--ids", ids.toString(), "--json");

        assertThat(JSON.readTree(typed.out()).get("queries").intValue()).isEqualTo(1);
        assertThat(typed.err()).contains("N77");
    }

    @Test
    void whatCannotBeMeasuredIsSaidInOneSentenceAndNothingIsWritten() throws Exception {
        Path run = folder.resolve("run.txt");
        for (String[] words : new String[][] {
            {"evaluate"},
            {"evaluate", "/nonexistent/collection"},
            {"evaluate", folder.toString()},
            {"evaluate", persimmons(), "--matcher", "oracle"},
            {"evaluate", persimmons(), "--relevant-from", "0"},
            {"evaluate", persimmons(), "--ids", "/nonexistent/ids"},
            {"evaluate", persimmons(), folder.toString(), "--run-out", run.toString()}
        }) {
            Typed typed = Typed.english(words);
            assertThat(typed.code()).as(String.join(" ", words)).isEqualTo(2);
            assertThat(typed.err().lines()).as(String.join(" ", words)).hasSize(1);
            assertThat(typed.err()).doesNotContain("Exception", "evaluate.");
            assertThat(typed.out()).isEmpty();
        }
        assertThat(run).doesNotExist();
        assertThat(Typed.in("ja_JP.UTF-8", "evaluate", "/nonexistent/collection")
                        .err())
                .contains("ありません");
    }

    private static String persimmons() throws URISyntaxException, IOException {
        return Path.of(EvaluateCommandTest.class
                        .getResource("/evaluate/persimmons/qrels.tsv")
                        .toURI())
                .toRealPath()
                .getParent()
                .toString();
    }
}
