package jp.musubi.app.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.TlsProxy;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProxyTest {

    private static final Map<String, String> FORGED = Map.of(
            "X-Forwarded-For", "198.51.100.7",
            "X-Forwarded-Proto", "https",
            "X-Forwarded-Host", "evil.example",
            "X-Forwarded-Port", "444",
            "X-Forwarded-Prefix", "/evil",
            "Forwarded", "for=198.51.100.7;proto=https;host=evil.example");

    private final Server server = TestServer.shared();

    @Test
    void behindTlsEveryRedirectStaysOnTheSchemeAndHostThatTheBrowserKnows(@TempDir Path folder) throws Exception {
        String login = People.register(server, "coordinator").login();
        try (TlsProxy proxy = new TlsProxy(folder, server.port(), "/musubi")) {
            Http browser = Http.visitor(proxy).with("Accept", "text/html");

            assertThat(browser.get("/worklist?x=1").header("Location")).isEqualTo("/musubi/login");
            assertThat(browser.get("/login?lang=en").header("Location")).isEqualTo("/musubi/login");
            assertThat(signIn(browser, login, "not-the-password").header("Location"))
                    .startsWith("/musubi/login?");
            assertThat(browser.form("/status", "/needs/new", Map.of()).header("Location"))
                    .isEqualTo("/musubi/login?ended");
            assertThat(browser.with("HX-Request", "true")
                            .form("/status", "/needs/new", Map.of())
                            .header("HX-Redirect"))
                    .isEqualTo("/musubi/login?ended");
            browser.get("/worklist?x=1");
            assertThat(signIn(browser, login, TestServer.PASSWORD).header("Location"))
                    .startsWith("/musubi/worklist?x=1");
            assertThat(browser.form("/glossary/new", "/glossary/new", term()).header("Location"))
                    .startsWith("/musubi/glossary/");
            assertThat(browser.form("/worklist", "/logout", Map.of()).header("Location"))
                    .isEqualTo("/musubi/");
        }
    }

    private static Map<String, String> term() {
        return Map.of("business", "果実の皮", "academic", "外果皮", "commandId", "proxy-term");
    }

    @Test
    void aProxyThatStillSpeaksAnOldHttpIsLedNoOtherWay() {
        for (String path : new String[] {"/worklist", "/login?lang=en", "/needs/new"}) {
            assertThat(Raw.answer(
                            server, "GET " + path + " HTTP/1.0", "Host: musubi.example", "X-Forwarded-Prefix: /m"))
                    .as(path)
                    .contains("\nLocation: /m/login\n");
        }
    }

    @Test
    void cookiesAreForTlsAndForThePathOnlyAndTlsIsToStay(@TempDir Path folder) throws Exception {
        String login = People.register(server, "researcher").login();
        try (TlsProxy proxy = new TlsProxy(folder, server.port(), "/musubi")) {
            Http browser = Http.visitor(proxy);
            Http.Answer page = browser.get("/login?lang=en");
            Http.Answer in = signIn(browser, login, TestServer.PASSWORD);

            assertThat(cookies(page)).isNotEmpty();
            assertThat(cookies(in)).anyMatch(cookie -> cookie.startsWith("JSESSIONID"));
            for (String cookie : List.of(String.join("\n", cookies(page)), String.join("\n", cookies(in)))) {
                assertThat(cookie.lines())
                        .allMatch(line -> line.contains("; Path=/musubi/")
                                && line.contains("; Secure")
                                && line.contains("; HttpOnly")
                                && line.contains("; SameSite=Lax"));
            }
            assertThat(browser.get("/").header("Strict-Transport-Security"))
                    .startsWith("max-age=")
                    .doesNotContain("includeSubDomains");
        }
        Http.Answer plain = Http.visitor(server).get("/login?lang=en");
        assertThat(cookies(plain)).allMatch(cookie -> !cookie.contains("Secure") && cookie.contains("; Path=/;"));
        assertThat(plain.header("Strict-Transport-Security")).isNull();
    }

    @Test
    void theDescriptionOfTheInterfaceSaysWhereItIsAndSoDoesWhatWasMade() {
        Http visitor = Http.visitor(server);
        assertThat(visitor.with("X-Forwarded-Prefix", "/musubi")
                        .get("/v3/api-docs")
                        .json()
                        .at("/servers/0/url")
                        .asString())
                .isEqualTo("/musubi");
        assertThat(visitor.get("/v3/api-docs").json().at("/servers/0/url").asString())
                .isEqualTo("/");
        assertThat(Http.admin(server)
                        .with("X-Forwarded-Prefix", "/musubi")
                        .post("/api/v1/organizations", "{\"name\": \"架空大学\", \"kind\": \"university\"}")
                        .header("Location"))
                .startsWith("/musubi/api/v1/organizations/");
    }

    @Test
    void anAddressThatNoPageSeesIsAnsweredUnderThePathToo() {
        for (String path : new String[] {"/%00", "/seeds/%00x", "/..%2f%00"}) {
            assertThat(Raw.answer(
                            server, "GET " + path + " HTTP/1.1", "Host: a.example", "X-Forwarded-Prefix: /musubi"))
                    .as(path)
                    .contains("href=\"/musubi/css/")
                    .contains("href=\"/musubi/\"")
                    .doesNotContain("href=\"/css");
        }
    }

    @Test
    void whatAnUnnamedAddressSaysChangesNothing(@TempDir Path data) {
        try (Server alone = TestServer.startAlone(data)) {
            Http plain = Http.visitor(alone);
            Http forging = Http.visitor(alone);
            for (var said : FORGED.entrySet()) {
                forging = forging.with(said.getKey(), said.getValue());
            }
            for (String path :
                    new String[] {"/", "/worklist", "/login?lang=en", "/nothing", "/v3/api-docs", "/api/v1/seeds"}) {
                assertThat(told(forging.get(path))).as(path).isEqualTo(told(plain.get(path)));
            }
            assertThat(guesses(alone)).isEqualTo(429);
        }
    }

    /** The last answer to somebody who guesses, and says to come from elsewhere each time. */
    private static int guesses(Server alone) {
        int last = 0;
        for (int i = 0; i <= 40 && last != 429; i++) {
            last = Http.visitor(alone)
                    .with("X-Forwarded-For", "198.51.100." + i)
                    .basic(TestServer.ADMIN, "guess-number-" + i)
                    .get("/api/v1/seeds")
                    .status();
        }
        return last;
    }

    @Test
    void behindANamedProxyFailuresAreCountedForEachClient() {
        String guessed = People.register(server, "company").login();
        int last = 0;
        for (int i = 0; i <= 40 && last != 429; i++) {
            last = at("198.51.100.1, 203.0.113.9")
                    .basic(guessed, "guess-number-" + i)
                    .get("/api/v1/seeds")
                    .status();
        }

        assertThat(last).isEqualTo(429);
        assertThat(at("198.51.100.1, 203.0.113.10")
                        .basic(guessed, TestServer.PASSWORD)
                        .get("/api/v1/seeds")
                        .status())
                .isEqualTo(200);
    }

    private Http at(String chain) {
        return Http.visitor(server).with("X-Forwarded-For", chain);
    }

    private static Http.Answer signIn(Http browser, String login, String password) {
        return browser.form("/login", "/login", Map.of("username", login, "password", password));
    }

    private static List<String> cookies(Http.Answer answer) {
        return answer.response().headers().allValues("Set-Cookie");
    }

    /** What does not differ from one time to the next. */
    private static String told(Http.Answer answer) {
        Map<String, List<String>> headers =
                new TreeMap<>(answer.response().headers().map());
        headers.remove("date");
        headers.computeIfPresent(
                "set-cookie",
                (name, values) -> values.stream()
                        .map(value -> value.replaceAll("=[^;]*", "="))
                        .toList());
        return answer.status() + " " + headers
                + answer.text().replaceAll("value=\"[^\"]*\"", "").replaceAll("\"timestamp\":\"[^\"]*\"", "");
    }
}
