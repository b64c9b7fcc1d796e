package jp.musubi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTest {

    @Test
    void helpIsInTheLanguageOfTheEnvironmentUnlessAnotherIsAskedFor() {
        assertThat(Typed.english("--help").out()).contains("Runs the server");
        assertThat(Typed.in("ja_JP.UTF-8", "--help").out()).contains("サーバーを動かします");
        assertThat(Typed.english("--lang", "ja", "--help").out()).contains("サーバーを動かします");
        assertThat(Typed.english("--help").code()).isZero();
    }

    @Test
    void theVersionIsTold() {
        assertThat(Typed.english("--version").out()).startsWith("musubi 0.");
    }

    @Test
    void whatIsNotUnderstoodIsSaidInOneSentenceAndEndsWithTwo() {
        for (String[] words : new String[][] {
            {"dance"}, {"serve", "--nonsense"}, {"import", "cows", "x.csv"}, {"audit", "show"}, {"serve", "--port", "x"}
        }) {
            Typed typed = Typed.english(words);
            assertThat(typed.code()).as(String.join(" ", words)).isEqualTo(2);
            assertThat(typed.err().lines()).as(String.join(" ", words)).hasSize(1);
            assertThat(typed.err()).doesNotContain("Exception");
        }
    }

    @Test
    void ofSeveralLanguagesTheLastCounts() {
        assertThat(Typed.english("--lang", "en", "--lang", "ja", "--help").out())
                .contains("サーバーを動かします");
        assertThat(Typed.english("--lang=ja", "--lang=en", "--help").out()).contains("Runs the server");
        assertThat(Typed.english("--lang=ja", "--help").out()).contains("サーバーを動かします");
        Typed typed = Typed.in(
                "ja_JP.UTF-8", "audit", "verify", "--lang", "ja", "--data", "/nonexistent/musubi", "--lang=en");
        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.err()).contains("/nonexistent/musubi").doesNotContainPattern("[ぁ-ん]");
    }

    @Test
    void anythingElseSaidTwiceIsRefusedByItsName() {
        for (String[] words : new String[][] {
            {"audit", "verify", "--data", "a", "--data", "b"},
            {"serve", "--port", "1", "--port", "2"},
            {"import", "seeds", "x.csv", "--as", "a", "--as", "b"},
            {"restore", "--log", "a", "--vault", "b", "--log", "c"}
        }) {
            Typed typed = Typed.english(words);
            assertThat(typed.code()).as(String.join(" ", words)).isEqualTo(2);
            assertThat(typed.err()).matches("--[a-z]+ is given twice: give it once.\n");
        }
        assertThat(Typed.english("serve", "--lang").err().lines()).hasSize(1);
    }

    @Test
    void nothingIsMadeWhereThereAreNoData() {
        Typed typed = Typed.english("audit", "verify", "--data", "/nonexistent/musubi");

        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.err()).contains("/nonexistent/musubi");
    }

    @Test
    void aRehearsalGoesAllTheWayAndLeavesNothingBehind(@TempDir Path parent) throws Exception {
        assertThat(RehearseCommand.run(parent)).isZero();

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void anOptionIsCalledAsItIsTyped() {
        assertThat(Typed.english("copy-log", "--to", "sqlite:x").err()).startsWith("--from is missing");
        assertThat(Typed.english("serve", "--port", "x").err()).startsWith("--port cannot be");
    }
}
