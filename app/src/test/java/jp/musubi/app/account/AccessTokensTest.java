package jp.musubi.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;

/** Access tokens over HTTP: made, used, ended, and dead on the very next request. */
class AccessTokensTest {
    private static final String SEED = Samples.seed("甲", "coordinators");

    private final Server server = TestServer.shared();
    private final Http admin = Http.admin(server);

    private Http bearing(String token) {
        return Http.visitor(server).with("Authorization", "Bearer " + token);
    }

    private static Http.Answer make(People.Person person, String rest) {
        return person.client().post("/api/v1/tokens", "{\"name\": \"月次集計\", " + rest + "}");
    }

    private static String token(People.Person person, String rest) {
        Http.Answer made = make(person, rest);
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        assertThat(made.header("Cache-Control")).contains("no-store");
        return made.json().path("token").asString();
    }

    @Test
    void aTokenReadsAsItsPersonWritesOnlyWhereItMayAndLeavesItsDayBehind() {
        People.Person person = People.register(server, "researcher");
        String reading = token(person, "\"access\": \"read\"");
        String writing = token(person, "\"access\": \"write\", \"subjects\": [\"seeds\"]");
        String unused = token(person, "\"access\": \"read\", \"subjects\": [\"needs\"]");

        assertThat(reading).matches("musubi_[A-Za-z0-9_-]{43}");
        assertThat(bearing(reading).get("/api/v1/persons/" + person.id()).status())
                .isEqualTo(200);
        Http.Answer refused = bearing(reading).post("/api/v1/seeds", SEED);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("token_reads_only");
        Http.Answer stored = bearing(writing).post("/api/v1/seeds", SEED);
        assertThat(stored.status()).as(stored.toString()).isEqualTo(201);
        Http.Answer elsewhere = bearing(writing).get("/api/v1/needs");
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(elsewhere.text()).contains("token_elsewhere");

        String today = LocalDate.now(java.time.ZoneId.of("Asia/Tokyo")).toString();
        Http.Answer listed = person.client().get("/api/v1/tokens");
        assertThat(listed.text()).doesNotContain(reading, writing, unused);
        assertThat(listed.json()
                        .path("items")
                        .valueStream()
                        .map(one -> one.path("lastUsed").asString("never")))
                .containsExactly(today, today, "never");
        assertThat(listed.json().at("/items/0/until").asString())
                .isEqualTo(LocalDate.parse(today).plusDays(90).toString());
    }

    @Test
    void theLogSaysWhoIssuedWhichAndNeitherSecretNorName() {
        People.Person person = People.register(server, "coordinator");
        String secret = token(person, "\"access\": \"write\", \"subjects\": [\"needs\", \"seeds\"]");

        String log = admin.get("/api/v1/audit/events?size=100&tag=person:" + person.id())
                .text();

        assertThat(log).contains("AccessTokenIssued", "\"write\"", "\"seeds\"").doesNotContain(secret, "月次集計");
    }

    @Test
    void aScopeTooWideADayTooFarAndAMissingNameAreRefusedWithTheirFields() {
        People.Person auditor = People.register(server, "auditor");
        People.Person company = People.register(server, "company");

        assertThat(make(auditor, "\"access\": \"write\"").text()).contains("token_writes_nothing", "\"access\"");
        Http.Answer wide = make(company, "\"access\": \"read\", \"subjects\": [\"audit\"]");
        assertThat(wide.status()).isEqualTo(400);
        assertThat(wide.text()).contains("token_too_wide", "\"subjects\"", "監査・履歴");
        assertThat(make(company, "\"access\": \"read\", \"subjects\": [\"moon\"]")
                        .text())
                .contains("unknown_code", "\"subjects\"");
        LocalDate far = LocalDate.now().plusDays(400);
        assertThat(make(company, "\"access\": \"read\", \"until\": \"" + far + "\"")
                        .text())
                .contains("day_out_of_range", "\"until\"");
        assertThat(company.client()
                        .post("/api/v1/tokens", "{\"access\": \"read\"}")
                        .text())
                .contains("\"name\"", "required");
        assertThat(company.client().get("/api/v1/tokens").json().path("items").size())
                .isZero();
    }

    @Test
    void aRepeatTellsNoSecondTime() {
        People.Person person = People.register(server, "researcher");
        Http again = person.client().with("Idempotency-Key", UUID.randomUUID().toString());
        String body = "{\"name\": \"一度\", \"access\": \"read\"}";
        assertThat(again.post("/api/v1/tokens", body).status()).isEqualTo(200);

        Http.Answer second = again.post("/api/v1/tokens", body);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("token_told_once").doesNotContain("musubi_");
    }

    @Test
    void aTokenMakesNoTokensAndChangesNoWayIn() {
        People.Person boss = People.register(server, "administrator");
        Http program = bearing(token(boss, "\"access\": \"write\""));
        String other = "/api/v1/persons/" + People.register(server, "company").id();

        assertThat(program.get("/api/v1/persons/" + boss.id()).status()).isEqualTo(200);
        for (Http.Answer refused : List.of(
                program.post("/api/v1/tokens", "{\"name\": \"x\", \"access\": \"read\"}"),
                program.get("/api/v1/tokens"),
                program.post("/api/v1/password", "{\"password\": \"quite-another-phrase\"}"),
                program.post(other + "/account/link"),
                program.get(other + "/account"),
                program.get(other + "/tokens"))) {
            assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
            assertThat(refused.text()).contains("token_not_for_sign_in");
        }
    }

    @Test
    void aTokenIsDeadOnTheVeryNextRequest() {
        People.Person person = People.register(server, "auditor");
        String ended = token(person, "\"access\": \"read\"");
        String byAdmin = token(person, "\"access\": \"read\"");
        String kept = token(person, "\"access\": \"read\"");
        var ids = person.client().get("/api/v1/tokens").json().path("items");
        for (String token : List.of(ended, byAdmin, kept)) {
            assertThat(bearing(token).get("/api/v1/seeds").status()).isEqualTo(200);
        }

        person.client().delete("/api/v1/tokens/" + ids.get(0).path("id").asString());
        refused(bearing(ended).get("/api/v1/seeds"));
        String second = ids.get(1).path("id").asString();
        assertThat(People.register(server, "company")
                        .client()
                        .delete("/api/v1/tokens/" + second)
                        .status())
                .isEqualTo(404);
        admin.delete("/api/v1/persons/" + person.id() + "/tokens/" + second);
        refused(bearing(byAdmin).get("/api/v1/seeds"));

        assertThat(bearing(kept).get("/api/v1/audit/events").status()).isEqualTo(200);
        admin.delete("/api/v1/persons/" + person.id() + "/roles/auditor");
        assertThat(bearing(kept).get("/api/v1/audit/events").status()).isEqualTo(403);
        admin.post("/api/v1/persons/" + person.id() + "/lock", "{}");
        refused(bearing(kept).get("/api/v1/seeds"));
        admin.post("/api/v1/persons/" + person.id() + "/unlock");
        assertThat(bearing(kept).get("/api/v1/seeds").status()).isEqualTo(200);
        server.node().vault().accounts().close(person.login());
        refused(bearing(kept).get("/api/v1/seeds"));
    }

    private static void refused(Http.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
        assertThat(answer.text()).contains("token_invalid").doesNotContain("account_locked");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void whatAnOlderVaultStillKnowsOfAnEndedTokenOpensNothing() {
        People.Person person = People.register(server, "researcher");
        var tokens = server.node().vault().tokens();
        Instant now = Instant.now();

        String forgotten = tokens.issue("t-" + person.id(), person.id(), "古い控え", "write", now, now.plusSeconds(1_000));

        refused(bearing(forgotten).get("/api/v1/seeds"));
        assertThat(person.client().get("/api/v1/tokens").text()).doesNotContain("古い控え");
    }

    @Test
    void wrongTokensAreCountedAndThoseThatHoldAreNotKeptWaitingByThem() {
        // Of its own address: failures count for whoever comes from there.
        Http program = Http.visitor(server).with("X-Forwarded-For", "203.0.113." + 77);
        String good = token(People.register(server, "researcher"), "\"access\": \"read\"");
        Http.Answer last = null;
        for (int i = 0; i < 11; i++) {
            last = program.with("Authorization", "Bearer musubi_" + "A".repeat(42) + (char) ('A' + i))
                    .get("/api/v1/seeds");
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isNotNull();
        assertThat(program.with("Authorization", "Bearer " + good)
                        .get("/api/v1/seeds")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theDescriptionTellsHowTokensAreSent() {
        var scheme = Http.visitor(server).get("/v3/api-docs").json().at("/components/securitySchemes/token");

        assertThat(scheme.path("scheme").asString()).isEqualTo("bearer");
        assertThat(scheme.path("bearerFormat").asString()).contains("musubi_");
    }

    @Test
    void onOnesOwnPageATokenIsMadeShownOnceAndEnded() {
        Browsing browser = Browsing.as(server, "researcher");
        assertThat(browser.get("/").text()).contains("href=\"/account\"");
        String id = UUID.randomUUID().toString();
        Map<String, String> fields = Map.of("commandId", id, "name", "図書室の棚", "access", "write", "days", "30");

        Http.Answer made = browser.post("/account", "/account/tokens", fields);

        assertThat(made.header("Cache-Control")).contains("no-store");
        Matcher secret =
                Pattern.compile("id=\"token\">(musubi_[A-Za-z0-9_-]{43})<").matcher(made.text());
        assertThat(secret.find()).as(made.text()).isTrue();
        assertThat(bearing(secret.group(1))
                        .post("/api/v1/persons", "{\"name\": \"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(bearing(secret.group(1)).get("/api/v1/seeds").status()).isEqualTo(200);
        assertThat(browser.post("/account", "/account/tokens", fields).text())
                .contains("二度は表示されません")
                .doesNotContain("musubi_");
        String page = browser.get("/account").text();
        assertThat(page).contains("図書室の棚", "読み書き").doesNotContain(secret.group(1));
        Matcher end =
                Pattern.compile("action=\"(/account/tokens/[^/\"]+/end)\"").matcher(page);
        assertThat(end.find()).isTrue();
        assertThat(browser.follow(browser.post("/account", end.group(1), Map.of()))
                        .text())
                .contains("アクセストークンを終了しました")
                .doesNotContain("図書室の棚");
        refused(bearing(secret.group(1)).get("/api/v1/seeds"));
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedStays() {
        Browsing browser = Browsing.as(server, "auditor");
        Http.Answer answer =
                browser.post("/account", "/account/tokens", Map.of("name", "書く監査", "access", "write", "days", "365"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .contains("href=\"#token-access\"", "「読むだけ」を選んでください", "value=\"書く監査\"")
                .containsPattern("value=\"365\"[^>]*selected");
    }

    @Test
    void anAdministratorSeesTheTokensOfAPersonAndEndsOne() {
        People.Person person = People.register(server, "company");
        String secret = token(person, "\"access\": \"read\"");
        Browsing boss = Browsing.visitor(server);
        boss.signIn(TestServer.ADMIN, TestServer.PASSWORD);
        String at = "/admin/persons/" + person.id();
        Matcher end = Pattern.compile("action=\"(" + at + "/tokens/[^/\"]+/end)\"")
                .matcher(boss.get(at).text());
        assertThat(end.find()).isTrue();

        assertThat(Browsing.as(server, "coordinator")
                        .post("/account", end.group(1), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(boss.post(at, end.group(1), Map.of()).status()).isEqualTo(302);

        refused(bearing(secret).get("/api/v1/seeds"));
    }
}
