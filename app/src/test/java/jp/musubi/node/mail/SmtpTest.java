package jp.musubi.node.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sender makes of servers: a real one, and one that answers as it likes. */
class SmtpTest {
    private static final String TO = "tanaka@example.jp";

    private GreenMail real;
    private FakeSmtp fake;

    @AfterEach
    void stop() throws IOException {
        if (real != null) {
            real.stop();
        }
        if (fake != null) {
            fake.close();
        }
    }

    private GreenMail real(String protocol) {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(20_000);
        real = new GreenMail(setup);
        real.start();
        return real;
    }

    private FakeSmtp fake() throws IOException {
        fake = new FakeSmtp();
        return fake;
    }

    static MailSettings settings(int port, MailSecurity security, String user) {
        return new MailSettings(
                "127.0.0.1",
                port,
                security,
                user,
                user == null ? null : "geheim-1",
                "musubi@kakuu.example.jp",
                "https://musubi.example.jp",
                MailPauses.USUAL);
    }

    private static Attempt send(MailSettings settings) throws InterruptedException {
        return send(settings, letter("件名", "架空支援センター"));
    }

    private static Attempt send(MailSettings settings, Letter letter) throws InterruptedException {
        return new Smtp(settings, Clock.systemUTC(), Duration.ofSeconds(30), Duration.ofSeconds(60)).send(letter);
    }

    private static Letter letter(String subject, String office) {
        return new Letter("m1", TO, office, subject, "本文です。\nhttps://musubi.example.jp/x/1\n");
    }

    private static MailFault later(Attempt attempt) {
        assertThat(attempt).isInstanceOf(Attempt.Later.class);
        return ((Attempt.Later) attempt).why();
    }

    @Test
    void aMailArrivesWithItsWordsAndNamesWhoSentItAndThatNobodySat() throws Exception {
        GreenMail server = real("smtp");

        Attempt sent = send(settings(server.getSmtp().getPort(), MailSecurity.NONE, null));

        assertThat(sent).isInstanceOf(Attempt.Taken.class);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("件名");
        assertThat((String) mail.getContent()).contains("本文です。", "https://musubi.example.jp/x/1");
        InternetAddress from = (InternetAddress) mail.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("musubi@kakuu.example.jp");
        assertThat(from.getPersonal()).isEqualTo("架空支援センター");
        assertThat(mail.getMessageID()).isEqualTo("<m1@kakuu.example.jp>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Return-Path"))
                .allSatisfy(path -> assertThat(path).contains("musubi@kakuu.example.jp"));
    }

    @Test
    void aRelayWithoutTlsAndSignInTakesMailWhenSetSoAndWhenTlsIsOnlyWelcome() throws Exception {
        int port = real("smtp").getSmtp().getPort();

        assertThat(send(settings(port, MailSecurity.OPPORTUNISTIC, null))).isInstanceOf(Attempt.Taken.class);
        assertThat(later(send(settings(port, MailSecurity.STARTTLS, null))).cause())
                .isEqualTo(MailCause.NO_STARTTLS);
        assertThat(real.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerWhoseCertificateNobodyVouchesForIsNotTrusted() throws Exception {
        int port = real("smtps").getSmtps().getPort();

        assertThat(later(send(settings(port, MailSecurity.TLS, "musubi"))).cause())
                .isEqualTo(MailCause.NOT_TRUSTED);
        assertThat(real.getReceivedMessages()).isEmpty();
    }

    @Test
    void encryptionThatIsOfferedIsUsedAndRequiredOnlyWithACertificateThatHolds() throws Exception {
        int port = fake().answer("EHLO", "250-fake\r\n250 STARTTLS").port();
        assertThat(send(settings(port, MailSecurity.OPPORTUNISTIC, null))).isInstanceOf(Attempt.Taken.class);
        assertThat(fake.commands()).containsSubsequence("STARTTLS", "DATA");
        fake.mails().clear();

        fake.answer("EHLO", "250-fake\r\n250 STARTTLS");
        assertThat(later(send(settings(port, MailSecurity.STARTTLS, "musubi"))).cause())
                .isEqualTo(MailCause.NOT_TRUSTED);
        assertThat(fake.commands()).noneMatch(line -> line.startsWith("AUTH"));
        assertThat(fake.mails()).isEmpty();
    }

    @Test
    void nothingThatIsWrittenAnywhereBecomesAHeader() throws Exception {
        GreenMail server = real("smtp");
        String evil = "件名\r\nBcc: boshu@example.jp\n\nX-Evil: 1\u2028\u0085";

        send(settings(server.getSmtp().getPort(), MailSecurity.NONE, null), letter(evil, evil));
        send(settings(server.getSmtp().getPort(), MailSecurity.NONE, null), letter("x\r\nBcc: a@b.jp", "y\nX-Evil: 2"));

        assertThat(server.getReceivedMessages()).hasSize(2).allSatisfy(mail -> {
            List<Header> headers = Collections.list(mail.getAllHeaders());
            assertThat(headers).extracting(Header::getName).doesNotContain("Bcc", "X-Evil");
            assertThat(mail.getAllRecipients()).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.jp\r\nBcc: c@d.jp",
                "a@b.jp,c@d.jp",
                "a b@c.jp",
                "<a@b.jp>",
                "a@b",
                "@b.jp",
                "a@b..jp",
                "a@-b.jp",
                "田中@example.jp",
                "a@b.jp>",
                "a\u0000@b.jp",
                ""
            })
    void whatIsNoAddressGoesIntoNoEnvelope(String address) {
        assertThat(MailAddress.valid(address)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailAddress.require(address))
                .satisfies(e -> {
                    if (!address.isEmpty()) {
                        assertThat(e.getMessage()).doesNotContain(address);
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@b.jp", "foo..bar.@docomo.ne.jp", "a+b@x.example.jp", "info@日本語.jp", "o'neill@example.com"})
    void addressesThatAreInUseAreTaken(String address) {
        assertThat(MailAddress.valid(address)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 <tanaka@example.jp> User unknown, RECIPIENT_REFUSED",
        "., 554 5.7.1 looks like spam to tanaka@example.jp, MAIL_REFUSED",
        "DATA, 552 too big, MAIL_REFUSED",
    })
    void whatIsRefusedForGoodIsToldWithItsCauseAndWithoutTheAddress(String verb, String answer, MailCause cause)
            throws Exception {
        int port = fake().answer(verb, answer).port();

        Attempt attempt = send(settings(port, MailSecurity.NONE, null));

        assertThat(attempt).isInstanceOf(Attempt.Refused.class);
        MailFault why = ((Attempt.Refused) attempt).why();
        assertThat(why.cause()).isEqualTo(cause);
        assertThat(why.detail()).contains(answer.substring(0, 3)).doesNotContain("tanaka");
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 451 greylisted, NOT_NOW, false",
        "., 452 no room, NOT_NOW, false",
        "CONNECT, 554 no service here, NO_ANSWER, false",
        "CONNECT, 421 too busy, NO_ANSWER, false",
        "MAIL, 553 not your address, SENDER_REFUSED, false",
        "CONNECT, drop, NO_ANSWER, false",
        "CONNECT, hang, TOO_SLOW, false",
        "., drop, BROKEN_OFF, true",
        "., hang, TOO_SLOW, true",
    })
    void whatMayPassIsTriedAgainAndOnlyALostAnswerLeavesADoubt(
            String verb, String answer, MailCause cause, boolean unclear) throws Exception {
        int port = fake().answer(verb, answer).port();

        Duration patience = answer.equals(FakeSmtp.HANG) ? Duration.ofSeconds(2) : Duration.ofSeconds(30);
        Attempt attempt = new Smtp(
                        settings(port, MailSecurity.NONE, null), Clock.systemUTC(), patience, Duration.ofSeconds(60))
                .send(letter("件名", "架空"));

        assertThat(attempt).isInstanceOf(Attempt.Later.class);
        assertThat(((Attempt.Later) attempt).unclear()).isEqualTo(unclear);
        assertThat(((Attempt.Later) attempt).why().cause()).isIn(cause, unclear ? MailCause.TOO_SLOW : cause);
    }

    @Test
    void aServerThatIsNotThereOrHasNoNameIsToldApart() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        MailFault gone = later(send(settings(free, MailSecurity.NONE, null)));
        MailSettings nowhere = new MailSettings(
                "mail.invalid", 25, MailSecurity.NONE, null, null, "a@b.jp", "http://x.jp", MailPauses.USUAL);

        assertThat(gone.cause()).isEqualTo(MailCause.NO_ANSWER);
        assertThat(gone.detail()).contains("127.0.0.1:" + free);
        assertThat(later(send(nowhere)).cause()).isEqualTo(MailCause.UNKNOWN_HOST);
    }

    @Test
    void aWrongPasswordIsACauseOfTheSettingsAndNeverOfTheMail() throws Exception {
        int port = fake().answer("EHLO", "250-fake\r\n250 AUTH PLAIN LOGIN")
                .answer("AUTH", "535 5.7.8 bad credentials")
                .port();

        MailFault why = later(send(settings(port, MailSecurity.NONE, "musubi")));

        assertThat(why.cause()).isEqualTo(MailCause.BAD_LOGIN);
        assertThat(why.detail()).contains("535").doesNotContain("geheim-1");
    }

    @Test
    void aServerThatDripsItsAnswersCannotHoldAnAttemptForEver() throws Exception {
        int port = fake().answer("EHLO", FakeSmtp.HANG).port();
        Smtp impatient = new Smtp(
                settings(port, MailSecurity.NONE, null),
                Clock.systemUTC(),
                Duration.ofMinutes(5),
                Duration.ofMillis(300));

        assertThat(later(impatient.send(letter("件名", "架空"))).cause()).isEqualTo(MailCause.TOO_SLOW);
    }
}
