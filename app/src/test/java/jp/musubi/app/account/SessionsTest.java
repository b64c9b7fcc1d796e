package jp.musubi.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import jp.musubi.vault.OpenSession;
import org.junit.jupiter.api.Test;

/** Open sessions over HTTP: listed, ended, and over on the very next request. */
class SessionsTest {
    private static final String PHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Safari/604.1";
    private static final String OFFICE =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36 Edg/140.0";

    private final Server server = TestServer.shared();

    private Http browser(String login, String userAgent) {
        Http browser = Http.visitor(server).with("User-Agent", userAgent).with("Accept", "text/html");
        Http.Answer in = browser.form("/login", "/login", Map.of("username", login, "password", TestServer.PASSWORD));
        assertThat(in.header("Location")).doesNotContain("error");
        return browser;
    }

    private List<OpenSession> open(People.Person person) {
        return server.node().vault().sessions().ofPerson(person.id());
    }

    private static void over(Http browser) {
        Http.Answer answer = browser.get("/account");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/login");
    }

    @Test
    void onesSessionsAreListedInPlainWordsAndThisOneIsMarked() {
        People.Person person = People.register(server, "coordinator");
        browser(person.login(), PHONE);
        Http office = browser(person.login(), OFFICE);

        String page = office.get("/account").text();

        assertThat(page).contains("Safari（iPhone）", "Edge（Windows）");
        assertThat(page.split("この画面</span>", -1)).hasSize(2);
        assertThat(page.indexOf("Edge（Windows）")).isLessThan(page.indexOf("この画面</span>"));
        office.get("/account?lang=en");
        assertThat(office.get("/account").text()).contains("Safari (iPhone)", "This browser");
    }

    @Test
    void oneIsEndedByTheOtherAndIsOverOnTheNextRequest() {
        People.Person person = People.register(server, "coordinator");
        Http phone = browser(person.login(), PHONE);
        Http office = browser(person.login(), OFFICE);
        String id = open(person).getFirst().id();

        office.form("/account", "/account/sessions/" + id + "/end", Map.of());

        over(phone);
        assertThat(office.get("/account").text()).doesNotContain("iPhone");
        assertThat(open(person)).hasSize(1);
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        People.Person person = People.register(server, "coordinator");
        Http phone = browser(person.login(), PHONE);
        Http other = browser(People.register(server, "administrator").login(), OFFICE);

        other.form("/account", "/account/sessions/" + open(person).getFirst().id() + "/end", Map.of());

        assertThat(phone.get("/account").status()).isEqualTo(200);
    }

    @Test
    void allOthersAreEndedAtOnceAndThisOneGoesOn() {
        People.Person person = People.register(server, "company");
        Http phone = browser(person.login(), PHONE);
        Http tablet = browser(person.login(), PHONE.replace("iPhone", "iPad"));
        Http office = browser(person.login(), OFFICE);

        office.form("/account", "/account/sessions/end-others", Map.of());

        over(phone);
        over(tablet);
        assertThat(office.get("/account").status()).isEqualTo(200);
    }

    @Test
    void signingOutAndChangingThePasswordTakeSessionsFromTheList() {
        People.Person person = People.register(server, "company");
        Http phone = browser(person.login(), PHONE);
        Http office = browser(person.login(), OFFICE);
        browser(person.login(), OFFICE).form("/account", "/logout", Map.of());
        assertThat(open(person)).hasSize(2);

        String own = "a-password-of-my-own";
        office.form("/password", "/password", Map.of("current", TestServer.PASSWORD, "password", own, "repeated", own));

        assertThat(open(person)).hasSize(1);
        over(phone);
        assertThat(office.get("/account").status()).isEqualTo(200);
    }

    @Test
    void anAdministratorSignsSomebodyOutEverywhereAndTheLogSaysSo() {
        People.Person person = People.register(server, "coordinator");
        Http phone = browser(person.login(), PHONE);
        Http boss = browser(TestServer.ADMIN, OFFICE);
        String at = "/admin/persons/" + person.id();
        Matcher form = Pattern.compile("action=\"(" + at + "/sessions/end)\"")
                .matcher(boss.get(at).text());
        assertThat(form.find()).isTrue();

        assertThat(phone.form("/account", form.group(1), Map.of()).status()).isEqualTo(403);
        boss.form(at, form.group(1), Map.of());

        over(phone);
        assertThat(Http.admin(server)
                        .get("/api/v1/audit/events?size=100&tag=person:" + person.id())
                        .text())
                .contains("SessionsEnded");
        assertThat(boss.get("/account").status()).isEqualTo(200);
        assertThat(person.client().get("/api/v1/seeds").status()).isEqualTo(200);
    }

    @Test
    void whatAnotherNodeEndedIsOverHereToo() {
        People.Person person = People.register(server, "coordinator");
        Http phone = browser(person.login(), PHONE);

        server.node().vault().sessions().endAll(person.id(), null);

        over(phone);
    }

    @Test
    void aRevokedRoleAndALockTakeEffectOnTheNextRequestOfAnOpenSession() {
        People.Person person = People.register(server, "coordinator");
        Http phone = browser(person.login(), PHONE);
        Http admin = Http.admin(server);
        assertThat(phone.get("/worklist").status()).isEqualTo(200);

        admin.delete("/api/v1/persons/" + person.id() + "/roles/coordinator");
        assertThat(phone.get("/worklist").status()).isEqualTo(403);
        admin.post("/api/v1/persons/" + person.id() + "/lock", "{}");
        over(phone);
    }
}
