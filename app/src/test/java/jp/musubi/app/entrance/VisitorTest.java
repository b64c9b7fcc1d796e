package jp.musubi.app.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;

/** Nothing is kept here of anybody who has not signed in. */
class VisitorTest {

    private final Server server = TestServer.shared();

    @Test
    void noVisitorGetsASessionWhateverIsAskedFor() {
        for (String path : new String[] {
            "/",
            "/login",
            "/login?error",
            "/login?ended",
            "/seeds",
            "/seeds?q=a",
            "/status",
            "/nothing",
            "/worklist?q=" + "a".repeat(900),
            "/needs",
            "/admin/persons",
            "/seeds/new",
            "/password",
            "/logout",
            "/actuator/health",
            "/v3/api-docs",
            "/error",
            "/login?lang=en"
        }) {
            assertThat(sessions(page().get(path))).as(path).isEmpty();
        }
        for (String form :
                new String[] {"/login", "/logout", "/password", "/seeds/new", "/needs/1", "/nothing", "/glossary/import"
                }) {
            assertThat(sessions(page().form("/login", form, Map.of("username", "nobody", "password", "x"))))
                    .as(form)
                    .isEmpty();
        }
        assertThat(sessions(Http.admin(server).get("/api/v1/seeds"))).isEmpty();
        assertThat(sessions(page().with("HX-Request", "true").form("/login", "/needs/new", Map.of())))
                .isEmpty();
    }

    @Test
    void aMadeUpSessionIsNotTakenUp() {
        Http.Answer answer = page().with("Cookie", "JSESSIONID=0123456789ABCDEF0123456789ABCDEF")
                .get("/seeds;jsessionid=0123456789ABCDEF0123456789ABCDEF");

        assertThat(sessions(answer)).isEmpty();
        assertThat(answer.text()).doesNotContain("jsessionid");
    }

    @Test
    void signingInLeadsToThePageThatWasWanted() {
        String login = People.register(server, "coordinator").login();
        for (String wanted : new String[] {"/worklist", "/explain?need=abc&q=%E6%9E%9C", "/glossary?q=a%2Fb"}) {
            Http browser = page();
            assertThat(browser.get(wanted).status()).isEqualTo(302);
            assertThat(signIn(browser, login).header("Location")).isEqualTo(wanted);
            browser.form("/worklist", "/logout", Map.of());
            assertThat(signIn(browser, login).header("Location"))
                    .as("once only")
                    .isEqualTo("/");
        }
    }

    @Test
    void nobodyIsLedElsewhereAndNoLongWayIsKept() {
        String login = People.register(server, "coordinator").login();
        for (String wanted : new String[] {"//evil.example/", "/worklist?q=" + "a".repeat(5_000)}) {
            Http browser = page();
            Http.Answer asked = browser.get(wanted);
            assertThat(String.join("", asked.response().headers().allValues("Set-Cookie"))
                            .length())
                    .isLessThan(2_500);
            assertThat(signIn(browser, login).header("Location")).as(wanted).isEqualTo("/");
        }
        Http forged = page();
        forged.get("/worklist");
        assertThat(signIn(forged.with("X-Nothing", "x"), login, "/login").header("Location"))
                .isEqualTo("/worklist");
        for (String way : new String[] {"https://evil.example", "//evil.example", "L25lZWRz"}) {
            Http.Answer in = signIn(page(), login, "/login?way-back=" + way);
            assertThat(in.header("Location")).isEqualTo("/");
        }
    }

    @Test
    void aFormOfAVisitorNeedsTheTokenOfItsPage() {
        Http visitor = page();
        String login = People.register(server, "researcher").login();
        Map<String, String> fields = Map.of("username", login, "password", TestServer.PASSWORD);

        assertThat(visitor.form("/actuator/health", "/login", fields).header("Location"))
                .isEqualTo("/login?ended");
        assertThat(visitor.form(
                                "/login",
                                "/login",
                                Map.of("username", login, "password", TestServer.PASSWORD, "_csrf", "x"))
                        .header("Location"))
                .as("the page's own token goes over it")
                .isEqualTo("/");
    }

    private Http page() {
        return Http.visitor(server).with("Accept", "text/html");
    }

    private static Http.Answer signIn(Http browser, String login) {
        return signIn(browser, login, "/login");
    }

    private static Http.Answer signIn(Http browser, String login, String page) {
        return browser.form(page, "/login", Map.of("username", login, "password", TestServer.PASSWORD));
    }

    private static List<String> sessions(Http.Answer answer) {
        return answer.response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.contains("JSESSIONID") && !cookie.contains("Max-Age=0"))
                .toList();
    }
}
