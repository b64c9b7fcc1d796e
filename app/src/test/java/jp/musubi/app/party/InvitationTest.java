package jp.musubi.app.party;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.app.Await;
import jp.musubi.app.Folders;
import jp.musubi.app.Http;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import jp.musubi.command.party.registerperson.RegisterPerson;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.Node;
import jp.musubi.node.NodeSettings;
import jp.musubi.node.mail.MailPauses;
import jp.musubi.node.mail.MailSecurity;
import jp.musubi.node.mail.MailSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How people come in, and come in again, with a mail server that really takes mail. */
class InvitationTest {
    private static final String PHRASE = "a-quite-different-phrase";

    private static GreenMail mail;
    private static Server server;
    private static Path data;

    private final Browsing admin = Browsing.visitor(server);

    @BeforeAll
    static void start() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        mail.start();
        MailSettings settings = new MailSettings(
                "127.0.0.1",
                mail.getSmtp().getPort(),
                MailSecurity.NONE,
                null,
                null,
                "musubi@kakuu.example.jp",
                "https://musubi.example.jp",
                MailPauses.USUAL);
        data = Folders.temporary();
        server = TestServer.start(
                data, new NodeSettings(false, TestServer.PASSWORD, 5, true).mailing(Optional.of(settings)));
    }

    @AfterAll
    static void stop() {
        server.close();
        mail.stop();
        Folders.delete(data);
    }

    @BeforeEach
    void signIn() {
        admin.signIn(TestServer.ADMIN, TestServer.PASSWORD);
    }

    private static String person(String email) {
        String id = "inv" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        long position = server.node()
                .commands()
                .send(new RegisterPerson(Node.administrator(), new PersonId(id), "架空 " + id, email, null), id, null)
                .position();
        server.node().questions().await(position, java.time.Duration.ofSeconds(30));
        return id;
    }

    private Http.Answer invite(String person, Map<String, String> fields) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.putIfAbsent("commandId", UUID.randomUUID().toString());
        return admin.post("/admin/persons/" + person, "/admin/persons/" + person + "/invite", all);
    }

    private static String text(MimeMessage message) {
        try {
            return message.getSubject() + "\n" + message.getContent();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Those that arrived for an address; waits for so many. */
    private static List<String> arrived(String address, int count) {
        return Await.until(() -> {
            List<String> found = Arrays.stream(mail.getReceivedMessages())
                    .filter(message -> to(message).equals(address))
                    .map(InvitationTest::text)
                    .toList();
            return found.size() >= count ? found : null;
        });
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String link(String text) {
        Matcher link = Pattern.compile("(/password/link/[A-Za-z0-9_-]{43})").matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }

    private static Http.Answer choose(Browsing who, String link) {
        return who.post(link, link, Map.of("password", PHRASE, "repeated", PHRASE));
    }

    private static String log(String person) {
        return Http.admin(server)
                .get("/api/v1/audit/events?size=100&tag=person:" + person)
                .text();
    }

    @Test
    void whoeverIsInvitedByMailChoosesAPasswordByAButtonAndSignsIn() {
        String person = person("shoutai@example.jp");
        Map<String, String> form = Map.of(
                "way", "mail", "login", "", "commandId", UUID.randomUUID().toString());

        assertThat(invite(person, form).status()).isEqualTo(302);
        assertThat(invite(person, form).status()).isEqualTo(302);

        String text = arrived("shoutai@example.jp", 1).getFirst();
        assertThat(text)
                .contains("利用のご案内", "Your invitation", "https://musubi.example.jp/password/link/")
                .doesNotContain("架空 " + person);
        String link = link(text);
        Browsing visitor = Browsing.visitor(server);
        assertThat(visitor.get(link).text()).contains("shoutai@example.jp");
        assertThat(visitor.get(link).status()).isEqualTo(200);
        assertThat(choose(visitor, link).header("Location")).endsWith("/login?renewed");
        assertThat(visitor.signIn("shoutai@example.jp", PHRASE).header("Location"))
                .doesNotContain("error");
        assertThat(Browsing.visitor(server).get(link).status()).isEqualTo(410);
        assertThat(arrived("shoutai@example.jp", 1)).hasSize(1);
        assertThat(log(person)).contains("\"mailed\"").doesNotContain(link.substring(15));
    }

    @Test
    void anInvitationIsPrintedOnOnePageWithACodeAndNobodyKeepsIt() {
        String person = person(null);

        Http.Answer printed = invite(person, Map.of("way", "print", "login", "insatsu-" + person.substring(0, 6)));

        assertThat(printed.status()).isEqualTo(200);
        assertThat(printed.header("Cache-Control")).contains("no-store");
        assertThat(printed.text())
                .contains("利用のご案内", "insatsu-", "viewBox=\"0 0 ", "<path", "M4,4h1v1h-1z")
                .doesNotContain("style=");
        Browsing visitor = Browsing.visitor(server);
        assertThat(choose(visitor, link(printed.text())).header("Location")).endsWith("/login?renewed");
        assertThat(log(person)).contains("\"handed\"");
    }

    @Test
    void aLinkShownOnceEndsTheOneThatWasMailed() {
        String person = person("nidome@example.jp");
        invite(person, Map.of("way", "mail", "login", ""));
        String mailed = link(arrived("nidome@example.jp", 1).getFirst());

        Http.Answer shown = invite(person, Map.of("way", "show"));

        assertThat(shown.text()).contains("id=\"link\"");
        Browsing visitor = Browsing.visitor(server);
        assertThat(visitor.get(mailed).status()).isEqualTo(410);
        assertThat(visitor.get(link(shown.text())).status()).isEqualTo(200);
    }

    @Test
    void withoutAnAddressNothingIsMailedAndNoAccountIsMade() {
        String person = person(null);

        Http.Answer refused = invite(person, Map.of("way", "mail", "login", "dareka-1"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("メールアドレスが登録されていません");
        assertThat(server.node().vault().accounts().find("dareka-1")).isEmpty();
    }

    @Test
    void theAnswerToAForgottenPasswordIsTheSameForEverybodyAndEachAccountOfAnAddressGetsItsOwnMail() {
        for (String login : List.of("futari-1", "futari-2")) {
            String id = person("futari@example.jp");
            server.node().vault().accounts().open(login, id, TestServer.PASSWORD, false);
        }
        String locked = person("teishi@example.jp");
        server.node().vault().accounts().open("teishi-1", locked, TestServer.PASSWORD, false);
        admin.post(
                "/admin/persons/" + locked,
                "/admin/persons/" + locked + "/lock",
                Map.of("commandId", UUID.randomUUID().toString()));
        Browsing visitor = Browsing.visitor(server);
        assertThat(visitor.get("/login").text()).contains("/password/forgotten");

        String unknown = ask(visitor, "inai@example.jp");
        String barred = ask(visitor, "teishi-1");
        String known = ask(visitor, " FUTARI@example.jp ");

        assertThat(known).isEqualTo(unknown).isEqualTo(barred).contains("受け付けました");
        List<String> mails = arrived("futari@example.jp", 2);
        assertThat(mails)
                .hasSize(2)
                .anyMatch(text -> text.contains("futari-1"))
                .anyMatch(text -> text.contains("futari-2"));
        ask(visitor, "futari-1");
        assertThat(choose(visitor, link(mails.getFirst())).header("Location")).endsWith("/login?renewed");
        assertThat(Arrays.stream(mail.getReceivedMessages()).map(InvitationTest::to))
                .doesNotContain("teishi@example.jp", "inai@example.jp");

        ask(visitor, "inai@example.jp");
        Http.Answer often = visitor.post("/password/forgotten", "/password/forgotten", Map.of("who", "futari-1"));
        assertThat(often.status()).isEqualTo(429);
        assertThat(often.header("Retry-After")).isNotEmpty();
    }

    private static String ask(Browsing visitor, String who) {
        Http.Answer answer = visitor.post("/password/forgotten", "/password/forgotten", Map.of("who", who));
        assertThat(answer.status()).isEqualTo(200);
        return answer.text().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void theStatusPageTellsAdministratorsAloneHowMailIsDoing() {
        assertThat(admin.get("/status").text())
                .contains("メールの送信", "127.0.0.1:" + mail.getSmtp().getPort());
        assertThat(Browsing.visitor(server).get("/status").text()).doesNotContain("メールの送信", "127.0.0.1:");
    }

    @Test
    void whereNoMailIsSetUpThereIsNoSuchFormAndLinksArePrintedOrShown() {
        Server without = TestServer.shared();
        Browsing visitor = Browsing.visitor(without);

        assertThat(visitor.get("/password/forgotten").status()).isEqualTo(404);
        assertThat(visitor.get("/login").text()).doesNotContain("/password/forgotten");
    }
}
