package jp.musubi.node.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import jp.musubi.app.Await;
import jp.musubi.language.party.PersonId;
import jp.musubi.vault.LinkPurpose;
import jp.musubi.vault.QueuedMail;
import jp.musubi.vault.SqliteVault;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed when the server has a mail, and before it can write that down. */
@EnabledIfSystemProperty(named = "musubi.faults", matches = "true")
class KilledMailTest {
    private static final Mail.Link LINK = new Mail.Link(new LinkPurpose("test.confirm"), "need:a", 7, "/confirm/");

    @TempDir
    Path folder;

    @RepeatedTest(20)
    void aMailWhoseSenderWasKilledComesAgainUnderTheSameIdAndTheOthersOnce() throws Exception {
        Path file = folder.resolve("vault.sqlite");
        try (FakeSmtp server = new FakeSmtp()) {
            MailSettings settings = SmtpTest.settings(server.port(), MailSecurity.NONE, null);
            try (SqliteVault vault = SqliteVault.open(file)) {
                MailQueue queue = new MailQueue(vault, Optional.of(settings), Clock.systemUTC(), () -> {});
                for (int i = 0; i < 5; i++) {
                    queue.queue(
                            Mail.to(new PersonId("p" + i), "mail.test", "k" + i).with(LINK));
                }
            }
            killedAtThird(server, file);
            try (SqliteVault vault = SqliteVault.open(file)) {
                MailRunner runner = new MailRunner(
                        vault, MailProcess.sender(vault, settings), settings.pauses(), Clock.systemUTC());
                runner.start();
                Await.until(() -> vault.outbox().count(QueuedMail.State.SENT) == 5 ? true : null);
                runner.close();
            }
            List<String> ids =
                    server.mails().stream().map(MailRunnerTest::messageId).toList();
            assertThat(ids).hasSize(6);
            assertThat(ids.stream().distinct()).hasSize(5);
            assertThat(ids.get(3)).as("the one that was under way").isEqualTo(ids.get(2));
        }
    }

    private static void killedAtThird(FakeSmtp server, Path file) throws Exception {
        AtomicReference<Process> process = new AtomicReference<>();
        CountDownLatch started = new CountDownLatch(1);
        server.onArrival(() -> {
            if (server.mails().size() == 3) {
                kill(process, started);
            }
        });
        process.set(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MailProcess.class.getName(),
                        file.toString(),
                        String.valueOf(server.port()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
        started.countDown();
        process.get().waitFor();
        server.onArrival(() -> {});
    }

    private static void kill(AtomicReference<Process> process, CountDownLatch started) {
        try {
            started.await();
            process.get().destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
