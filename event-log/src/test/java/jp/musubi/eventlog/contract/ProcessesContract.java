package jp.musubi.eventlog.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import org.junit.jupiter.api.Test;

/** Real processes on one log. */
public abstract class ProcessesContract {

    /** Opens the test's store. */
    protected abstract EventLog open();

    /** The store for another process: the first argument of its main class. */
    protected abstract String address();

    /** What opens that and calls {@link Appending#run} with its further arguments. */
    protected abstract Class<?> main();

    private Process start(String name, String rounds, int racers) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main().getName(),
                        address(),
                        name,
                        rounds,
                        Integer.toString(racers))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static BufferedReader lines(Process process) {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    @Test
    void afterAKillEveryAcknowledgedCommitIsThereOnceWholeAndInOrder() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        // Each check reads the whole log: many kills are checked some at a time.
        int between = Faults.times(1, 20);
        for (int round = 0; round < Faults.times(3, 200); round++) {
            Process process = start("p" + round, "endless", 0);
            try (BufferedReader lines = lines(process)) {
                assertThat(lines.readLine()).isEqualTo("ready");
                for (int i = 0; i < 40 + 17 * (round % 5); i++) {
                    acknowledged.add(lines.readLine());
                }
                // By its handle, which leaves what it said before its end to be read.
                process.toHandle().destroyForcibly();
                lines.lines().filter(line -> line.startsWith("p")).forEach(acknowledged::add);
            }
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            if ((round + 1) % between == 0) {
                check(acknowledged);
            }
        }
    }

    private void check(List<String> acknowledged) {
        try (EventLog log = open()) {
            assertThat(LogAudit.verify(log, position -> {})).isInstanceOf(Verdict.Intact.class);
            long before = 0;
            for (String id : acknowledged) {
                Appended appended = log.appended(id).orElseThrow();
                assertThat(appended.first()).isGreaterThan(before);
                before = appended.last();
                assertThat(log.read(appended.first() - 1, 2))
                        .extracting(StoredEvent::id)
                        .containsExactly(id + "/1", id + "/2");
            }
            assertThat(log.read(0, 1_000_000))
                    .extracting(StoredEvent::position)
                    .isEqualTo(LongStream.rangeClosed(1, log.head()).boxed().toList());
        }
    }

    private static void drain(Process process) {
        try {
            process.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // It was closed from here, at the end of the test.
        }
    }

    /** How often a log is opened while another process appends without end. */
    protected int openings() {
        return Faults.times(120, 2_000);
    }

    @Test
    void aSoundLogIsOpenedWhileAnotherProcessAppends() throws Exception {
        Process process = start("other", "endless", 0);
        try (BufferedReader lines = lines(process)) {
            assertThat(lines.readLine()).isEqualTo("ready");
            // Whoever writes must not wait for the pipe to be read.
            Thread.ofPlatform().daemon().start(() -> drain(process));
            long before = 0;
            for (int i = 0; i < openings(); i++) {
                try (EventLog log = open()) {
                    assertThat(log.head()).isGreaterThanOrEqualTo(before);
                    before = log.head();
                }
            }
            assertThat(before).isPositive();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        try (EventLog log = open()) {
            assertThat(LogAudit.verify(log, position -> {})).isInstanceOf(Verdict.Intact.class);
        }
    }

    @Test
    void twoProcessesThatDecideOnTheSameHaveOneWinnerEachRoundAndSeeEachOther() throws Exception {
        int rounds = Faults.times(30, 200);
        int racers = Faults.times(4, 16);
        Semaphore woken = new Semaphore(0);
        try (EventLog log = open();
                var subscription = log.onAppend(woken::release)) {
            Process process = start("other", Integer.toString(rounds), racers);
            try (BufferedReader lines = lines(process)) {
                assertThat(lines.readLine()).isEqualTo("ready");
                process.outputWriter().append("go\n").flush();
                for (int round = 0; round < rounds; round++) {
                    int own = Appending.winners(log, "own", racers, "round:" + round);
                    assertThat(own + Integer.parseInt(lines.readLine())).isEqualTo(1);
                }
            }
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(log.head()).isEqualTo(rounds * 2L);
            assertThat(woken.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            assertThat(subscription).isNotNull();
            assertThat(LogAudit.verify(log, position -> {})).isInstanceOf(Verdict.Intact.class);
        }
    }
}
