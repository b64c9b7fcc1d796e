package jp.musubi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.musubi.app.DecidedServer;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainTaskTest {

    @TempDir
    Path data;

    @Test
    void aTrialStoresNothingAndWhatIsBetterComesIntoUseOnce() {
        try (Server server = DecidedServer.start(data)) {
            long head = server.node().log().head();
            Typed trial = run("train-matcher", "--dry-run");
            assertThat(trial.code()).as(trial.toString()).isZero();
            assertThat(trial.out())
                    .contains("48 shortlisted, 48 dismissed", "musubi-2 → trained-" + head, "Nothing has been stored")
                    .contains("The same field");
            assertThat(server.node().log().head()).isEqualTo(head);
        }
        Typed trained = run("train-matcher", "--reason", "年度末の見直し");
        assertThat(trained.code()).as(trained.toString()).isZero();
        assertThat(trained.out()).contains("is in use");

        Typed again = run("train-matcher");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out()).contains("not clearly better than the present ones");
        assertThat(run("train-matcher", "--dry-run").code()).isZero();
    }

    @Test
    void tooFewDecisionsAreRefusedWithTheirCountsAndOnlyAdministratorsTrain() {
        try (Server server = TestServer.start(data)) {
            long head = TestServer.settledHead(server);
            Typed trained = run("train-matcher");
            assertThat(trained.code()).isEqualTo(1);
            assertThat(trained.out())
                    .contains("too few decisions", "There are 0 shortlisted and 0 dismissed to learn from");
            Typed tooLong = run("train-matcher", "--reason", "x".repeat(1_001));
            assertThat(tooLong.code()).isEqualTo(1);
            assertThat(tooLong.out()).contains("1,000");
            assertThat(server.node().log().head()).isEqualTo(head);

            String coordinator = People.register(server, "coordinator").login();
            Typed other = run("train-matcher", "--dry-run", "--as", coordinator);
            assertThat(other.code()).isEqualTo(1);
            assertThat(other.out()).doesNotContain("Decisions read");
        }
        assertThat(run("train-matcher", "--weights", "1").code()).isEqualTo(2);
    }

    private Typed run(String... words) {
        List<String> all = Stream.concat(Arrays.stream(words), Stream.of("--data", data.toString()))
                .toList();
        return Typed.english(all.toArray(String[]::new));
    }
}
