package jp.musubi.app.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;

class SignInTest {

    private final Server server = TestServer.shared();

    @Test
    void theFirstPageThePublicSeedsAndHealthAreOpenAndTheRestAsksForASignIn() {
        Http visitor = Http.visitor(server);

        for (String open :
                new String[] {"/", "/login", "/seeds", "/needs", "/status", "/actuator/health", "/v3/api-docs"}) {
            assertThat(visitor.get(open).status()).as(open).isEqualTo(200);
        }
        for (String closed :
                new String[] {"/needs/new", "/worklist", "/seeds/new", "/admin/persons", "/audit", "/nothing"}) {
            Http.Answer answer = visitor.get(closed);
            assertThat(answer.status()).as(closed).isEqualTo(302);
            assertThat(answer.header("Location")).as(closed).endsWith("/login");
        }
    }

    @Test
    void signingInByFormOpensThePagesOfARoleAndSigningOutClosesThem() {
        Http browser = signedIn(People.register(server, "coordinator").login());

        assertThat(browser.get("/worklist").status()).isEqualTo(200);
        assertThat(browser.get("/admin/persons").status()).isEqualTo(403);
        assertThat(browser.form("/worklist", "/logout", Map.of()).status()).isEqualTo(302);
        assertThat(browser.get("/worklist").status()).isEqualTo(302);
    }

    @Test
    void aFormWithoutTheTokenOfItsPageIsRefused() {
        Http browser = signedIn(People.register(server, "researcher").login());

        assertThat(browser.form("/actuator/health", "/seeds/new", Map.of("title", "偽造"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aFormSentAfterItsSessionEndedLeadsToSigningInAndNotToARefusal() {
        Http browser = Http.visitor(server).with("Referer", "https://elsewhere.example/seeds/new");
        Http.Answer answer = browser.form("/actuator/health", "/seeds/new", Map.of("title", "送り直し"));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/login?ended");
        Http.Answer in = browser.form(
                "/login",
                "/login",
                Map.of("username", People.register(server, "researcher").login(), "password", TestServer.PASSWORD));
        assertThat(in.header("Location")).doesNotContain("elsewhere");
    }

    @Test
    void sessionsAreNotForScriptsAndNotForOtherSites() {
        Http.Answer login = Http.visitor(server).get("/login");

        assertThat(login.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void browsersMayDoNothingFromElsewhereOrInline() {
        Http.Answer page = Http.visitor(server).get("/");

        assertThat(page.header("Content-Security-Policy")).isEqualTo(SecurityHeaders.CONTENT_POLICY);
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void aGivenPasswordMustBeChangedBeforeAnyPage() {
        Http admin = Http.admin(server);
        Http.Answer made = admin.post("/api/v1/persons", "{\"name\": \"架空 新人\"}");
        String password = admin.post("/api/v1/persons/" + made.id() + "/account", "{\"login\": \"shinjin-1\"}")
                .json()
                .path("oneTimePassword")
                .asString();
        admin.get("/api/v1/seeds?size=1&after=" + made.position());

        Http browser = Http.visitor(server);
        browser.form("/login", "/login", Map.of("username", "shinjin-1", "password", password));

        assertThat(browser.get("/needs").header("Location")).endsWith("/password");
        assertThat(browser.get("/password").status()).isEqualTo(200);
    }

    @Test
    void aClosedAccountIsDeadAtOnce() {
        People.Person person = People.register(server, "coordinator");
        Http browser = signedIn(person.login());
        assertThat(browser.get("/worklist").status()).isEqualTo(200);
        assertThat(person.client().get("/api/v1/seeds").status()).isEqualTo(200);

        server.node().vault().accounts().close(person.login());

        assertThat(browser.get("/worklist").status()).isEqualTo(302);
        assertThat(person.client().get("/api/v1/seeds").status()).isEqualTo(401);
    }

    @Test
    void guessingIsStoppedForThatLoginAndNotForOthers() {
        String guessed = People.register(server, "company").login();
        Http.Answer last = null;
        for (int i = 0; i <= SignInThrottle.ALLOWED; i++) {
            last = Http.visitor(server).basic(guessed, "guess-number-" + i).get("/api/v1/seeds");
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isNotNull();
        assertThat(Http.admin(server).get("/api/v1/seeds").status()).isEqualTo(200);
    }

    @Test
    void detailsOfHealthAreForAdministrators() {
        assertThat(Http.visitor(server).get("/actuator/health").text()).doesNotContain("indexed");
        Http browser = Http.visitor(server);
        browser.form("/login", "/login", Map.of("username", TestServer.ADMIN, "password", TestServer.PASSWORD));
        assertThat(browser.get("/actuator/health").text()).contains("indexed");
    }

    @Test
    void aFormOfTenMegabytesIsRefused() {
        Http browser = Http.visitor(server);

        Http.Answer answer = browser.form(
                "/login", "/login", Map.of("username", "x".repeat(10_000_000), "password", "whatever-it-is"));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("<main");
    }

    private Http signedIn(String login) {
        Http browser = Http.visitor(server);
        Http.Answer answer =
                browser.form("/login", "/login", Map.of("username", login, "password", TestServer.PASSWORD));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).doesNotContain("error");
        return browser;
    }
}
