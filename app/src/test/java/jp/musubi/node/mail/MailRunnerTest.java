package jp.musubi.node.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.app.Await;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.party.PersonView;
import jp.musubi.vault.IssuedLink;
import jp.musubi.vault.LinkPurpose;
import jp.musubi.vault.QueuedMail;
import jp.musubi.vault.QueuedMail.State;
import jp.musubi.vault.SqliteVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of queued mails, whatever happens to servers, recipients and processes. */
class MailRunnerTest {
    private static final LinkPurpose CONFIRM = new LinkPurpose("test.confirm");
    private static final PersonId TANAKA = new PersonId("p1");
    private static final MailPauses QUICK = new MailPauses(
            Duration.ofMillis(20),
            Duration.ofMillis(50),
            Duration.ofDays(5),
            Duration.ofMillis(20),
            Duration.ofMillis(50));

    @TempDir
    Path folder;

    private final Map<PersonId, PersonView> people = new ConcurrentHashMap<>();
    private final List<MailRunner> runners = new ArrayList<>();
    private SqliteVault vault;
    private FakeSmtp server;

    @BeforeEach
    void begin() throws IOException {
        vault = SqliteVault.open(folder.resolve("vault.sqlite"));
        server = new FakeSmtp();
        people.put(TANAKA, person("tanaka@example.jp", false));
    }

    @AfterEach
    void end() throws IOException {
        runners.forEach(MailRunner::close);
        vault.close();
        server.close();
    }

    private static PersonView person(String email, boolean locked) {
        return new PersonView(TANAKA, "田中", email, null, List.of(), locked, false, 1);
    }

    private MailSettings settings(MailPauses pauses) {
        return SmtpTest.settings(server.port(), MailSecurity.NONE, null).with(pauses);
    }

    private MailQueue queue() {
        return new MailQueue(
                vault, Optional.of(settings(QUICK)), Clock.systemUTC(), () -> runners.forEach(MailRunner::wake));
    }

    private MailSender sender(MailPauses pauses, MailSender.Delivery delivery) {
        return new MailSender(
                vault,
                settings(pauses),
                Clock.systemUTC(),
                new MailSender.Surroundings(
                        id -> Optional.ofNullable(people.get(id)),
                        () -> new MailWords.Office("架空支援センター", "000-000-0000"),
                        delivery));
    }

    private MailRunner run(MailPauses pauses) {
        MailRunner runner = new MailRunner(
                vault, sender(pauses, new Smtp(settings(pauses), Clock.systemUTC())::send), pauses, Clock.systemUTC());
        runners.add(runner);
        runner.start();
        return runner;
    }

    private static Mail mail(String key) {
        return Mail.to(TANAKA, "mail.test", key).with(new Mail.Link(CONFIRM, "need:a", 7, "/confirm/"));
    }

    private static void holds(BooleanSupplier condition) {
        Await.until(() -> condition.getAsBoolean() ? true : null);
    }

    private void awaitState(State state, long count) {
        holds(() -> vault.outbox().count(state) == count);
    }

    private static String token(String text) {
        Matcher link = Pattern.compile("https://musubi.example.jp/confirm/([A-Za-z0-9_-]{43})")
                .matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }

    private static String text(String mail) {
        try {
            InputStream bytes = new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8));
            return (String) new MimeMessage(null, bytes).getContent();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    static String messageId(String mail) {
        Matcher id = Pattern.compile("(?m)^Message-ID: (\\S+)$").matcher(mail);
        assertThat(id.find()).as(mail).isTrue();
        return id.group(1);
    }

    @Test
    void aMailArrivesOnARealServerWithALinkThatHoldsInBothLanguages() throws Exception {
        GreenMail real = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        real.start();
        try {
            MailSettings settings = SmtpTest.settings(real.getSmtp().getPort(), MailSecurity.NONE, null);
            MailRunner runner = new MailRunner(
                    vault, sender(QUICK, new Smtp(settings, Clock.systemUTC())::send), QUICK, Clock.systemUTC());
            runners.add(runner);
            runner.start();

            assertThat(queue().queue(mail("k1"))).isTrue();

            assertThat(real.waitForIncomingEmail(20_000, 1)).isTrue();
            var received = real.getReceivedMessages()[0];
            assertThat(received.getSubject()).startsWith("【架空支援センター】メール送信の確認 / Test of");
            String text = (String) received.getContent();
            assertThat(text).contains("開いただけでは、何も変わりません", "Opening it changes nothing", "000-000-0000");
            assertThat(text.indexOf("メール送信")).isLessThan(text.indexOf("This mail"));
            Optional<IssuedLink> link = vault.links().find(token(text));
            assertThat(link.orElseThrow().subject()).isEqualTo("need:a");
            awaitState(State.SENT, 1);
            assertThat(queue().status().last()).isEmpty();
        } finally {
            real.stop();
        }
    }

    @Test
    void oneLanguageIsSpokenWhereItIsKnown() {
        run(QUICK);
        queue().queue(mail("k1").in(java.util.Locale.ENGLISH));
        awaitState(State.SENT, 1);

        assertThat(text(server.mails().getFirst())).contains("This mail tests").doesNotContain("メール送信");
    }

    @Test
    void whatIsAskedForTwiceIsSentOnceAndSomethingElseUnderTheSameKeyIsRefused() {
        MailQueue queue = queue();
        queue.queue(mail("k1"));
        queue.queue(mail("k1"));
        run(QUICK);
        awaitState(State.SENT, 1);
        queue.queue(mail("k1"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue.queue(mail("k1").saying("another")));
        queue.queue(mail("k2"));
        awaitState(State.SENT, 2);
        assertThat(server.mails()).hasSize(2);
    }

    @Test
    void aServerThatIsAwayIsWaitedForAndItsCauseIsToldUntilItIsBack() throws Exception {
        int port = server.port();
        server.close();
        MailRunner runner = run(QUICK);
        queue().queue(mail("k1"));
        queue().queue(mail("k2"));
        holds(() -> queue().status().last().isPresent());

        MailStatus status = queue().status();
        assertThat(status.last().orElseThrow().cause()).isEqualTo(MailCause.NO_ANSWER);
        assertThat(status.waiting()).isEqualTo(2);
        assertThat(status.failed()).isEmpty();
        runner.close();

        server = new FakeSmtp(port);
        run(QUICK);
        awaitState(State.SENT, 2);
        assertThat(server.mails()).hasSize(2);
        assertThat(queue().status().last()).isEmpty();
        // None of the links that went nowhere was left behind.
        assertThat(vault.links().end(CONFIRM, "need:a")).isEqualTo(2);
    }

    @Test
    void aMailThatIsRefusedForNowIsTriedAgainAndOnesLinkHoldsInTheEnd() {
        server.answer("RCPT", "451 greylisted");
        run(QUICK);
        queue().queue(mail("k1"));
        holds(() -> server.commands().stream()
                        .filter(line -> line.startsWith("RCPT"))
                        .count()
                >= 2);
        server.normal();
        awaitState(State.SENT, 1);

        assertThat(server.mails()).hasSize(1);
        assertThat(vault.links().find(token(text(server.mails().getFirst())))).isPresent();
        assertThat(vault.links().end(CONFIRM, "need:a")).isEqualTo(1);
    }

    @Test
    void whatIsRefusedForGoodStopsIsToldWithoutItsAddressAndMayBeTriedAgain() {
        server.answer("RCPT", "550 5.1.1 <tanaka@example.jp>: unknown");
        run(QUICK);
        MailQueue queue = queue();
        queue.queue(mail("k1"));
        awaitState(State.REFUSED, 1);

        MailStatus.Failed failed = queue.status().failed().getFirst();
        assertThat(failed.refused()).isTrue();
        assertThat(failed.owner()).isEqualTo("person:p1");
        assertThat(failed.why().cause()).isEqualTo(MailCause.RECIPIENT_REFUSED);
        assertThat(failed.why().detail()).contains("550 5.1.1").doesNotContain("tanaka");
        assertThat(vault.links().end(CONFIRM, "need:a")).isZero();

        server.normal();
        assertThat(queue.again(failed.id())).isTrue();
        awaitState(State.SENT, 1);
        assertThat(queue.again(failed.id())).isFalse();
    }

    @Test
    void whatNoServerTookForTooLongIsGivenUpWithTheLastCause() {
        server.answer("RCPT", "451 greylisted");
        run(new MailPauses(
                QUICK.first(), QUICK.longest(), Duration.ofMillis(1), QUICK.server(), QUICK.serverLongest()));
        queue().queue(mail("k1"));
        awaitState(State.GIVEN_UP, 1);

        MailStatus.Failed failed = queue().status().failed().getFirst();
        assertThat(failed.refused()).isFalse();
        assertThat(failed.why().cause()).isEqualTo(MailCause.TOO_OLD);
    }

    @Test
    void nothingIsSentToSomebodyLockedErasedOrWithoutAnAddressNorAfterTheReasonWentAway() {
        MailQueue queue = queue();
        queue.queue(mail("locked"));
        people.put(TANAKA, person("tanaka@example.jp", true));
        run(QUICK);
        awaitState(State.WITHDRAWN, 1);
        runners.forEach(MailRunner::close);
        runners.clear();

        people.put(TANAKA, person("tanaka@example.jp", false));
        queue.queue(mail("ended"));
        assertThat(vault.links().end(CONFIRM, "need:a")).isEqualTo(1);
        queue.queue(mail("erased"));
        vault.keys().destroy("person:p1");
        assertThat(queue.queue(mail("afterwards"))).isFalse();
        RecordRef need = new RecordRef(RecordType.NEED, "n1");
        queue.queue(Mail.to("owner@example.jp", need, "mail.test", "record"));
        vault.keys().destroy(need.toString());
        people.put(
                new PersonId("p2"), new PersonView(new PersonId("p2"), "鈴木", null, null, List.of(), false, false, 1));
        queue.queue(Mail.to(new PersonId("p2"), "mail.test", "nowhere"));
        run(QUICK);
        awaitState(State.REFUSED, 1);
        holds(() -> vault.outbox().count(State.WAITING) == 0);

        assertThat(queue.status().failed().getFirst().why().cause()).isEqualTo(MailCause.NO_ADDRESS);
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void whatIsWithdrawnWhileItIsBeingMadeIsNotSent() throws Exception {
        queue().queue(mail("k1"));
        QueuedMail leased = vault.outbox()
                .lease("one", Instant.now(), Instant.now().plusSeconds(600))
                .orElseThrow();
        List<Letter> sent = new ArrayList<>();
        MailSender sender = new MailSender(
                vault,
                settings(QUICK),
                Clock.systemUTC(),
                new MailSender.Surroundings(
                        id -> Optional.of(person("tanaka@example.jp", false)),
                        () -> {
                            // At the last moment, while the words are put together.
                            vault.links().end(CONFIRM, "need:a");
                            return new MailWords.Office(null, null);
                        },
                        letter -> {
                            sent.add(letter);
                            return new Attempt.Taken();
                        }));

        assertThat(sender.send(leased, "one")).isEmpty();

        assertThat(sent).isEmpty();
        assertThat(vault.links().end(CONFIRM, "need:a")).isZero();
    }

    @Test
    void whatLeadsNowhereAnyMoreIsWithdrawnWhenItWouldGoAndLeavesNoLink() throws Exception {
        queue().queue(mail("k1"));
        QueuedMail leased = vault.outbox()
                .lease("one", Instant.now(), Instant.now().plusSeconds(600))
                .orElseThrow();
        MailSender sender = new MailSender(
                vault,
                settings(QUICK),
                Clock.systemUTC(),
                new MailSender.Surroundings(
                        id -> Optional.of(person("tanaka@example.jp", false)),
                        () -> new MailWords.Office(null, null),
                        letter -> {
                            throw new AssertionError("it is not to be sent");
                        },
                        waiting -> !waiting.purpose().equals(CONFIRM)));

        QueuedMail after = sender.send(leased, "one").orElseThrow().after();
        assertThat(after.state()).isEqualTo(QueuedMail.State.WITHDRAWN);
        vault.outbox().settle(after, "one");
        assertThat(vault.links().end(CONFIRM, "need:a")).isZero();
    }

    @Test
    void whenTheProcessDiesBetweenTheServersAnswerAndOurRecordTheSameMessageComesAgainAndBothLinksHold()
            throws Exception {
        queue().queue(mail("k1"));
        QueuedMail leased = vault.outbox()
                .lease("dead", Instant.now(), Instant.now().plusSeconds(600))
                .orElseThrow();
        // Taken by the server, and then nothing is written down: as if the process had been killed there.
        assertThat(sender(QUICK, new Smtp(settings(QUICK), Clock.systemUTC())::send)
                        .send(leased, "dead"))
                .isPresent();
        vault.close();
        vault = SqliteVault.open(folder.resolve("vault.sqlite"));

        run(QUICK);
        awaitState(State.SENT, 1);

        assertThat(server.mails()).hasSize(2);
        assertThat(messageId(server.mails().get(1)))
                .isEqualTo(messageId(server.mails().get(0)));
        for (String mail : server.mails()) {
            assertThat(vault.links().find(token(text(mail)))).isPresent();
        }
    }

    @Test
    void aLostAnswerLeavesTheLinkThatMayHaveArrived() {
        server.answer(FakeSmtp.END, FakeSmtp.DROP);
        run(QUICK);
        queue().queue(mail("k1"));
        holds(() -> !server.mails().isEmpty());
        server.normal();
        awaitState(State.SENT, 1);

        assertThat(vault.links().find(token(text(server.mails().getFirst())))).isPresent();
        assertThat(messageId(server.mails().getLast()))
                .isEqualTo(messageId(server.mails().getFirst()));
    }

    @Test
    void ofSeveralWhoSendEachMailIsSentByOne() {
        MailQueue queue = queue();
        for (int i = 0; i < 25; i++) {
            queue.queue(mail("k" + i));
        }
        run(QUICK);
        queue.status();
        awaitState(State.SENT, 25);

        assertThat(server.mails().stream().map(MailRunnerTest::messageId))
                .doesNotHaveDuplicates()
                .hasSize(25);
    }

    @Test
    void nothingOfAQueuedMailCanBeReadInTheVaultsFile() throws IOException {
        queue().queue(Mail.to("himitsu@example.jp", new RecordRef(RecordType.NEED, "n1"), "mail.test", "k1")
                .saying("HIMITSU-ARGUMENT"));
        vault.close();

        String file = new String(
                java.nio.file.Files.readAllBytes(folder.resolve("vault.sqlite")), StandardCharsets.ISO_8859_1);
        assertThat(file)
                .doesNotContain("himitsu@example.jp", "HIMITSU-ARGUMENT")
                .contains("need:n1");
        vault = SqliteVault.open(folder.resolve("vault.sqlite"));
    }
}
