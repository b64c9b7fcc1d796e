package jp.musubi.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import jp.musubi.node.accounts.OneTimeCodes;
import org.junit.jupiter.api.Test;

/** Second factors over HTTP: set up, asked at sign-in, removed. */
class SecondFactorTest {
    private static final Pattern CODE = Pattern.compile("<code>([a-z2-9]{4}(?:-[a-z2-9]{4}){3})</code>");

    private final Server server = TestServer.shared();

    private Http visitor() {
        return Http.visitor(server).with("Accept", "text/html");
    }

    private Http signedIn(String login) {
        Http browser = visitor();
        assertThat(password(browser, login).header("Location")).doesNotContain("/login");
        return browser;
    }

    private static Http.Answer password(Http browser, String login) {
        return browser.form("/login", "/login", Map.of("username", login, "password", TestServer.PASSWORD));
    }

    private static Http.Answer code(Http browser, String code) {
        return browser.form("/login/code", "/login/code", Map.of("code", code));
    }

    /** Somebody's authenticator, and the recovery codes. */
    private record Set(byte[] secret, List<String> codes) {
        String now() {
            return OneTimeCodes.at(secret, Instant.now());
        }

        /** Not used yet, and taken already. */
        String next() {
            return OneTimeCodes.at(secret, Instant.now().plusSeconds(30));
        }
    }

    private static byte[] shown(Http browser) {
        Http.Answer page = browser.get("/account/second-factor");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.text()).contains("src=\"data:image/svg+xml;base64,");
        Matcher secret = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<").matcher(page.text());
        assertThat(secret.find()).as(page.text()).isTrue();
        return base32(secret.group(1).replace(" ", ""));
    }

    static byte[] base32(String text) {
        byte[] bytes = new byte[text.length() * 5 / 8];
        int held = 0;
        int bits = 0;
        int at = 0;
        for (char sign : text.toCharArray()) {
            held = held << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (held >> bits);
            }
        }
        return bytes;
    }

    private static Set setUp(Http browser) {
        byte[] secret = shown(browser);
        Http.Answer done = browser.form(
                "/account/second-factor",
                "/account/second-factor",
                Map.of("code", OneTimeCodes.at(secret, Instant.now())));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.header("Cache-Control")).contains("no-store");
        return new Set(
                secret,
                CODE.matcher(done.text()).results().map(one -> one.group(1)).toList());
    }

    @Test
    void itIsSetByTypingACodeAndThenAskedAfterThePassword() {
        People.Person person = People.register(server, "researcher");
        Http browser = signedIn(person.login());
        Http elsewhere = signedIn(person.login());
        byte[] offered = shown(browser);
        Http.Answer wrong = browser.form("/account/second-factor", "/account/second-factor", Map.of("code", "000000"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(shown(browser)).isEqualTo(offered);

        Set set = setUp(browser);

        assertThat(set.codes()).hasSize(10);
        assertThat(browser.get("/account").text()).contains("設定済みです");
        // Whoever had come in by the password alone is out.
        assertThat(elsewhere.get("/account").status()).isEqualTo(302);
        Http fresh = visitor();
        Http.Answer half = password(fresh, person.login());
        assertThat(half.header("Location")).endsWith("/login/code");
        assertThat(half.header("Set-Cookie")).doesNotContain("JSESSIONID");
        assertThat(fresh.get("/account").status()).isEqualTo(302);
        assertThat(fresh.get("/login/code").text()).contains("認証コードの入力");
        // The code with which it was set is used up.
        assertThat(code(fresh, set.now()).status()).isEqualTo(401);
        assertThat(code(fresh, set.next()).status()).isEqualTo(302);
        assertThat(fresh.get("/account").status()).isEqualTo(200);
        assertThat(fresh.get("/login/code").header("Location")).endsWith("/login?ended");
    }

    @Test
    void aCodeIsUsedOnceAndARecoveryCodeOnce() {
        People.Person person = People.register(server, "researcher");
        Set set = setUp(signedIn(person.login()));
        Http one = visitor();
        Http two = visitor();
        password(one, person.login());
        password(two, person.login());
        String next = set.next();

        assertThat(code(one, next).status()).isEqualTo(302);
        assertThat(code(two, next).status()).isEqualTo(401);
        assertThat(code(two, set.codes().getFirst().toUpperCase()).status()).isEqualTo(302);
        assertThat(two.get("/account/second-factor").text()).contains("残り9個");
        Http three = visitor();
        password(three, person.login());
        assertThat(code(three, set.codes().getFirst()).status()).isEqualTo(401);
    }

    @Test
    void guessesOfACodeAreStoppedAsThoseOfAPasswordAreAlsoForWhomThePasswordFits() {
        People.Person person = People.register(server, "researcher");
        setUp(signedIn(person.login()));
        Http guesser = visitor().with("X-Forwarded-For", "203.0.113.41");
        Http.Answer last = null;
        for (int i = 0; i < 11; i++) {
            password(guesser, person.login());
            last = code(guesser, "00000" + i % 10);
        }

        assertThat(last.status()).isIn(429, 302);
        assertThat(password(guesser, person.login()).header("Location")).contains("throttled=");
    }

    @Test
    void whoIsBetweenTheTwoIsNobody() {
        People.Person person = People.register(server, "coordinator");
        Set set = setUp(signedIn(person.login()));
        Http half = visitor();
        password(half, person.login());

        assertThat(half.get("/worklist").header("Location")).endsWith("/login");
        assertThat(half.get("/").text()).contains("href=\"/login\"").doesNotContain("href=\"/account\"");
        // Locked in between: the code helps no more.
        Http.admin(server).post("/api/v1/persons/" + person.id() + "/lock", "{}");
        assertThat(code(half, set.next()).header("Location")).endsWith("/login?ended");
    }

    @Test
    void theInterfaceTakesATokenInsteadOfThePassword() {
        People.Person person = People.register(server, "researcher");
        String token = person.client()
                .post("/api/v1/tokens", "{\"name\": \"棚\", \"access\": \"read\"}")
                .json()
                .path("token")
                .asString();
        assertThat(person.client().get("/api/v1/seeds").status()).isEqualTo(200);
        setUp(signedIn(person.login()));

        Http.Answer refused = person.client().get("/api/v1/seeds");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text()).contains("token_instead", "アクセストークン");
        assertThat(Http.visitor(server)
                        .with("Authorization", "Bearer " + token)
                        .get("/api/v1/seeds")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void itsPersonRemovesItWithACodeAndNotWithoutOne() {
        People.Person person = People.register(server, "researcher");
        Http browser = signedIn(person.login());
        Set set = setUp(browser);
        String remove = "/account/second-factor/remove";

        Http.Answer wrong = browser.form("/account/second-factor", remove, Map.of("code", "123"));
        assertThat(wrong.status()).isEqualTo(400);
        Http.Answer fresh = browser.form(
                "/account/second-factor",
                "/account/second-factor/codes",
                Map.of("code", set.codes().get(1)));
        assertThat(CODE.matcher(fresh.text()).results().map(one -> one.group(1)).toList())
                .hasSize(10)
                .doesNotContainAnyElementsOf(set.codes());
        assertThat(browser.form("/account/second-factor", remove, Map.of("code", set.next()))
                        .status())
                .isEqualTo(302);

        assertThat(browser.get("/account").text()).contains("まだ設定していません");
        signedIn(person.login());
    }

    @Test
    void anAdministratorRemovesItForAReasonThatStandsSealedInTheLog() {
        People.Person person = People.register(server, "company");
        setUp(signedIn(person.login()));
        Http boss = visitor();
        password(boss, TestServer.ADMIN);
        String at = "/admin/persons/" + person.id();
        assertThat(boss.get(at).text()).contains("二段階認証を解除する");

        assertThat(boss.form(at, at + "/second-factor/remove", Map.of("reason", " "))
                        .status())
                .isEqualTo(400);
        assertThat(boss.form(at, at + "/second-factor/remove", Map.of("reason", "端末の紛失"))
                        .status())
                .isEqualTo(302);

        signedIn(person.login());
        String log = Http.admin(server)
                .get("/api/v1/audit/events?size=100&tag=person:" + person.id())
                .text();
        assertThat(log).contains("SecondFactorSet", "SecondFactorRemoved", "administrator", "端末の紛失");
        assertThat(server.node().vault().secondFactors().secret(person.id())).isEmpty();
    }

    @Test
    void whereTheClusterAsksForOneNothingElseIsOpenToWhoeverHasNone() {
        People.Person person = People.register(server, "coordinator");
        People.Person company = People.register(server, "company");
        String token = person.client()
                .post("/api/v1/tokens", "{\"name\": \"棚\", \"access\": \"read\"}")
                .json()
                .path("token")
                .asString();
        Http boss = visitor();
        password(boss, TestServer.ADMIN);
        Http before = signedIn(person.login());
        assertThat(before.get("/worklist").status()).isEqualTo(200);
        Http.Answer rule = boss.form("/admin/second-factor", "/admin/second-factor", Map.of("required", "yes"));
        assertThat(rule.status()).isEqualTo(302);
        try {
            assertThat(before.get("/worklist").header("Location")).endsWith("/account/second-factor");
            assertThat(before.get("/account").header("Location")).endsWith("/account/second-factor");
            assertThat(before.get("/account/second-factor").text()).contains("あなたの役割には、二段階認証が必要です");
            Http.Answer refused = person.client().get("/api/v1/seeds");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).contains("second_factor_first");
            assertThat(Http.visitor(server)
                            .with("Authorization", "Bearer " + token)
                            .get("/api/v1/seeds")
                            .status())
                    .isEqualTo(200);
            assertThat(company.client().get("/api/v1/seeds").status()).isEqualTo(200);
            assertThat(signedIn(company.login()).get("/account").status()).isEqualTo(200);

            setUp(before);
            assertThat(before.get("/worklist").status()).isEqualTo(200);
            setUp(boss);
            assertThat(boss.get("/admin/second-factor").text()).doesNotContain("/admin/persons/" + person.id());
        } finally {
            boss.form("/admin/second-factor", "/admin/second-factor", Map.of("required", "no"));
            server.node().vault().secondFactors().remove("admin");
            String admin = server.node()
                    .vault()
                    .accounts()
                    .find(TestServer.ADMIN)
                    .orElseThrow()
                    .personId();
            remove(admin);
        }
        assertThat(Http.admin(server).get("/api/v1/seeds").status()).isEqualTo(200);
    }

    /** As its own person does: other tests need the administrator as it was. */
    private void remove(String person) {
        server.node()
                .commands()
                .send(
                        new jp.musubi.command.party.removesecondfactor.RemoveSecondFactor(
                                new jp.musubi.language.party.PersonId(person),
                                new jp.musubi.language.party.PersonId(person),
                                null),
                        "test-" + java.util.UUID.randomUUID(),
                        null);
    }
}
