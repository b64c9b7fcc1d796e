package jp.musubi.app.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import jp.musubi.command.party.revokerole.RevokeRole;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountPagesTest {
    private static final String FRESH = "a-quite-different-phrase";

    private final Server server = TestServer.shared();
    private final People.Person person = People.register(server, "coordinator");
    private final Browsing admin = Browsing.visitor(server);

    @BeforeEach
    void signIn() {
        admin.signIn(TestServer.ADMIN, TestServer.PASSWORD);
    }

    private Http.Answer act(String act, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.putIfAbsent("commandId", UUID.randomUUID().toString());
        return admin.post("/admin/persons/" + person.id(), "/admin/persons/" + person.id() + "/" + act, all);
    }

    private Browsing signedIn() {
        Browsing browsing = Browsing.visitor(server);
        assertThat(browsing.signIn(person.login(), TestServer.PASSWORD).header("Location"))
                .doesNotContain("error");
        assertThat(browsing.get("/worklist").status()).isEqualTo(200);
        return browsing;
    }

    private static String link(Http.Answer answer) {
        Matcher link = Pattern.compile("id=\"link\">https?://[^/]+(/password/link/[A-Za-z0-9_-]{43})<")
                .matcher(answer.text());
        assertThat(link.find()).as(answer.toString()).isTrue();
        return link.group(1);
    }

    private static Http.Answer choose(Browsing who, String link, String password) {
        return who.post(link, link, Map.of("password", password, "repeated", password));
    }

    @Test
    void whoeverForgotThePasswordChoosesANewOneByALinkThatWorksOnce() {
        Browsing elsewhere = signedIn();
        Http.Answer issued = act("link", Map.of());
        assertThat(issued.header("Cache-Control")).contains("no-store");
        String link = link(issued);
        Browsing visitor = Browsing.visitor(server);

        // Looking at it, as mail scanners do, does not use it up.
        assertThat(visitor.get(link).text()).contains("新しいパスワードの設定", person.login());
        assertThat(visitor.get(link).status()).isEqualTo(200);
        assertThat(visitor.get("/worklist").status()).isEqualTo(302);
        assertThat(choose(visitor, link, "password1234").text()).contains("推測されやすいパスワード");
        assertThat(choose(visitor, link, TestServer.PASSWORD).text()).contains("現在と違うパスワード");
        Http.Answer chosen = choose(visitor, link, FRESH);
        assertThat(chosen.header("Location")).endsWith("/login?renewed");
        assertThat(visitor.follow(chosen).text()).contains("新しいパスワードを設定しました");

        assertThat(visitor.get(link).status()).isEqualTo(410);
        Map<String, String> other = Map.of("password", "yet-another-phrase-1", "repeated", "yet-another-phrase-1");
        assertThat(visitor.post("/login", link, other).status()).isEqualTo(410);
        assertThat(elsewhere.get("/worklist").status()).isEqualTo(302);
        assertThat(Browsing.visitor(server)
                        .signIn(person.login(), TestServer.PASSWORD)
                        .header("Location"))
                .contains("error");
        assertThat(Browsing.visitor(server).signIn(person.login(), FRESH).header("Location"))
                .doesNotContain("error");
        String log = Http.admin(server)
                .get("/api/v1/audit/events?size=100&tag=person:" + person.id())
                .text();
        assertThat(log).contains("PasswordLinkIssued", "PasswordRenewed").doesNotContain(link.substring(15));
    }

    @Test
    void aFormSentTwiceTellsNoSecondLink() {
        Map<String, String> same = Map.of("commandId", UUID.randomUUID().toString());
        link(act("link", same));

        Http.Answer again = act("link", same);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("すでに発行済み").doesNotContain("id=\"link\"");
    }

    @Test
    void aLockedAccountIsDeadAtOnceAndComesBackWithItsRoles() {
        Browsing browser = signedIn();
        String link = link(act("link", Map.of()));
        assertThat(act("lock", Map.of("reason", "異動")).status()).isEqualTo(302);

        assertThat(browser.get("/worklist").status()).isEqualTo(302);
        assertThat(person.client().get("/api/v1/seeds").status()).isEqualTo(401);
        assertThat(Browsing.visitor(server).get(link).status()).isEqualTo(410);
        Browsing visitor = Browsing.visitor(server);
        Http.Answer refused = visitor.signIn(person.login(), TestServer.PASSWORD);
        assertThat(visitor.follow(refused).text()).contains("この利用者の利用は停止されています");
        Http.Answer guessed = visitor.signIn(person.login(), "not-the-password-1");
        assertThat(visitor.follow(guessed).text()).contains("ログイン名かパスワードが違います").doesNotContain("停止");
        assertThat(admin.get("/admin/persons/" + person.id()).text()).contains("停止中");
        assertThat(act("lock", Map.of()).status()).isEqualTo(409);

        assertThat(act("unlock", Map.of()).status()).isEqualTo(302);
        signedIn();
        String history = Browsing.as(server, "auditor")
                .get("/history/person/" + person.id())
                .text();
        assertThat(history).contains("利用の停止", "利用の再開", "パスワード設定リンクの発行", "異動", "システム管理者");
    }

    @Test
    void nameAddressOrganizationAndLoginAreChanged() {
        String form = "/persons/" + person.id() + "/edit";
        Map<String, String> said =
                Map.of("basedOn", "1", "name", "架空 改め", "reading", "かくう", "email", "aratame@example.jp");
        assertThat(admin.post(form, form, said).status()).isEqualTo(302);
        String page = admin.get("/admin/persons/" + person.id()).text();
        assertThat(page).contains("架空 改め", "かくう", "aratame@example.jp");

        Http.Answer wrong =
                admin.post(form, form, Map.of("basedOn", "2", "name", "架空 また", "email", "nowhere", "orcid", "1"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("value=\"架空 また\"", "value=\"nowhere\"", "メールアドレスの形", "ORCID の形が正しくありません");
        Http.Answer late = admin.post(form, form, said);
        assertThat(late.status()).isEqualTo(409);

        Browsing browser = signedIn();
        String login = "n" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(act("login", Map.of("login", login)).status()).isEqualTo(302);
        assertThat(browser.get("/worklist").status()).isEqualTo(302);
        assertThat(Browsing.visitor(server).signIn(login, TestServer.PASSWORD).header("Location"))
                .doesNotContain("error");
        assertThat(act("login", Map.of("login", TestServer.ADMIN)).status()).isEqualTo(409);
        assertThat(act("login", Map.of("login", "X!")).status()).isEqualTo(400);
    }

    @Test
    void whoeverChangesThePasswordGoesOnUnderAnotherSessionAndAllOthersEnd() {
        Browsing elsewhere = signedIn();
        Browsing here = signedIn();

        Http.Answer changed = here.changePassword(TestServer.PASSWORD, FRESH);

        assertThat(changed.status()).isEqualTo(302);
        assertThat(changed.header("Set-Cookie")).as("another session id").contains("JSESSIONID");
        assertThat(here.get("/worklist").status()).isEqualTo(200);
        assertThat(elsewhere.get("/worklist").status()).isEqualTo(302);
        assertThat(person.client().get("/api/v1/seeds").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"short", "aaaaaaaaaaaaaaaa", "password1234", "ﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺ", TestServer.PASSWORD})
    void aPasswordThatIsNotTakenChangesNothing(String password) {
        Browsing browser = signedIn();

        assertThat(browser.changePassword(TestServer.PASSWORD, password).status())
                .isEqualTo(400);

        assertThat(browser.get("/worklist").status()).isEqualTo(200);
        assertThat(browser.changePassword(TestServer.PASSWORD, person.login()).status())
                .isEqualTo(400);
        signedIn();
    }

    @Test
    void guessingThePresentPasswordIsStopped() {
        Browsing browser = signedIn();
        for (int i = 0; i < 10; i++) {
            assertThat(browser.changePassword("guess-number-" + i, FRESH).status())
                    .isEqualTo(400);
        }

        Http.Answer stopped = browser.changePassword(TestServer.PASSWORD, FRESH);

        assertThat(stopped.status()).isEqualTo(429);
        assertThat(Integer.parseInt(stopped.header("Retry-After"))).isBetween(1, 900);
        Browsing visitor = Browsing.visitor(server);
        Http.Answer refused = visitor.signIn(person.login(), TestServer.PASSWORD);
        assertThat(refused.header("Retry-After")).isNotNull();
        Http.Answer page = visitor.follow(refused);
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.header("Retry-After")).isNotNull();
        assertThat(page.text()).contains("あと15分ほどログインできません");
    }

    @Test
    void aRevokedRoleIsRefusedByTheVeryNextPage() {
        Browsing browser = signedIn();

        server.node()
                .commands()
                .send(
                        new RevokeRole(Node.administrator(), new PersonId(person.id()), Role.COORDINATOR, null),
                        UUID.randomUUID().toString(),
                        null);

        assertThat(browser.get("/worklist").status()).isEqualTo(403);
        assertThat(person.client().get("/api/v1/pairings").json().path("total").asInt())
                .isZero();
    }

    @Test
    void whatSomebodyTypesIntoTheAddressOfTheSignInPageSaysNothing() {
        for (String typed :
                new String[] {"throttled=x", "throttled=-5", "throttled=999999", "throttled", "error=%00"}) {
            Http.Answer page = Browsing.visitor(server).get("/login?" + typed);
            assertThat(page.status()).as(typed).isIn(200, 400);
            assertThat(page.header("Retry-After")).as(typed).isNull();
        }
    }
}
