package jp.musubi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static Server server;

    @BeforeAll
    static void start() {
        server = TestServer.shared();
    }

    @Test
    void aVisitorFindsTheTelephoneTheSearchAndHowSecretsAreKept() {
        assertThat(Browsing.visitor(server).get("/").text()).contains("困りごとを相談する", "公開シーズを探す", "秘密の守り方");
    }

    @Test
    void theLanguageChangesInOneClickAndStaysOnThePage() {
        Browsing visitor = Browsing.visitor(server);
        Http.Answer chosen = visitor.get("/seeds?q=%E6%9F%BF&lang=en");

        assertThat(chosen.status()).isEqualTo(303);
        assertThat(chosen.header("Location")).isEqualTo("/seeds?q=%E6%9F%BF");
        assertThat(visitor.follow(chosen).text()).contains("Research seeds", "lang=\"en\"");
    }

    @Test
    void anAddressCannotLeadTheLanguageSwitchToAnotherHost() {
        Http.Answer chosen = Browsing.visitor(server).get("//example.com/?lang=en");

        String location = chosen.header("Location");
        assertThat(location == null || !location.startsWith("//")).isTrue();
    }

    @Test
    void aHiddenRecordAnswersLikeOneThatDoesNotExist() {
        Http.Answer made = Http.admin(server).post("/api/v1/seeds", Samples.seed("隠したシーズ", "coordinators"));
        Browsing stranger = Browsing.as(server, "researcher");

        Http.Answer hidden = stranger.get("/seeds/" + made.id());
        Http.Answer absent = stranger.get("/seeds/nosuchseed");
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(withoutTokens(hidden)).isEqualTo(withoutTokens(absent));
        assertThat(stranger.get("/history/seed/" + made.id()).status()).isEqualTo(404);
    }

    @Test
    void aScriptInAFieldIsShownAsText() {
        String script = "<script>alert(1)</script>";
        Http.Answer made = Http.admin(server).post("/api/v1/seeds", Samples.seed(script, "coordinators"));

        String page =
                Browsing.as(server, "coordinator").get("/seeds/" + made.id()).text();
        assertThat(page).contains("&lt;script&gt;").doesNotContain(script);
    }

    @Test
    void aPageAsOfAnEarlierPositionShowsTheRecordAsItReadThen() {
        Http admin = Http.admin(server);
        Http.Answer made = admin.post("/api/v1/seeds", Samples.seed("はじめの題名", "coordinators"));
        admin.get("/api/v1/seeds?after=" + made.position());
        admin.put(
                "/api/v1/seeds/" + made.id(),
                Samples.seed("のちに改めた題名", "coordinators").replaceFirst("\\{", "{\"revision\": 1,"));
        Browsing auditor = Browsing.as(server, "auditor");

        String then =
                auditor.get("/seeds/" + made.id() + "?at=" + made.position()).text();
        assertThat(then).contains("はじめの題名", "の時点を表示しています").doesNotContain("のちに改めた題名");
        assertThat(auditor.get("/seeds/" + made.id() + "?at=999999999").status())
                .isEqualTo(400);
    }

    @Test
    void anAuditorVerifiesTheLogAndCannotWrite() {
        Browsing auditor = Browsing.as(server, "auditor");
        Http.Answer verified = auditor.post("/audit", "/audit/verify", Map.of());

        assertThat(auditor.follow(verified).text()).contains("件、記録に異常はありません");
        assertThat(auditor.get("/worklist").status()).isEqualTo(403);
        assertThat(auditor.post("/audit", "/needs/new", Map.of("subject", "x")).status())
                .isEqualTo(403);
    }

    @Test
    void theAuditIsForAuditorsOnly() {
        assertThat(Browsing.as(server, "coordinator").get("/audit").status()).isEqualTo(403);
    }

    @Test
    void anAuditorReadsTheEventsOfOneTypeAloneAndLearnsOfATypeThatDoesNotExist() {
        Http.admin(server).post("/api/v1/seeds", Samples.seed("種類で絞る頁", "public"));
        Browsing auditor = Browsing.as(server, "auditor");

        String registered = auditor.get("/audit?type=SeedRegistered").text();
        assertThat(registered).contains("value=\"SeedRegistered\" selected=\"selected\"", "<span>シーズの登録</span>");
        assertThat(registered).doesNotContain("<span>役割の付与</span>");
        assertThat(auditor.get("/audit?type=Nonsense").text()).contains("そのような種類のできごとはありません");
    }

    @Test
    void anIntermediaryFindsItsCasesByStageAndTheConsentsThatEndSoon() {
        People.Person bank = People.register(server, "intermediary");
        Http.Answer made =
                bank.client().post("/api/v1/needs", """
                {"subject": "同意の切れる柿", "problem": "加工場で出る果皮を捨てている。", "field": "food", "channel": "bank",
                 "disclosure": "coordinators",
                 "consent": {"on": "2026-01-05", "audience": "coordinators", "until": "%s"}}""".formatted(Show.today().plusDays(10)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        bank.client().get("/api/v1/needs?after=" + made.token());
        Browsing browser = Browsing.visitor(server);
        browser.signIn(bank.login(), TestServer.PASSWORD);
        browser.changePassword(TestServer.PASSWORD, "a-password-of-my-own");

        assertThat(browser.get("/").text())
                .contains("紹介した案件", "/needs/new", "下書き", "同意の期限が近い案件", "同意の切れる柿", "/needs/" + made.id());
    }

    @Test
    void aFormThatIsTooLargeIsRefusedInWordsAndTheSessionGoesOn() {
        Browsing researcher = Browsing.as(server, "researcher");
        Http.Answer answer = researcher.post("/seeds/new", "/seeds/new", Map.of("summary", "長".repeat(400_000)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("送られた内容が大きすぎます", "1メガバイト", "lang=\"ja\"");
        assertThat(researcher.get("/seeds/new").status()).isEqualTo(200);
    }

    /** Nobody knows how to make the program fail, but this is the page that it then shows. */
    @Test
    void aFaultOfOursIsShownInWordsWithoutItsInsides() {
        Http.Answer japanese = Browsing.visitor(server).get("/error");

        assertThat(japanese.status()).isEqualTo(500);
        assertThat(japanese.text()).contains("エラーが発生しました", "システム管理者").doesNotContain("Exception", "Whitelabel");
    }

    @Test
    void aPairingIsHiddenFromTheOwnerOfTheNeed() {
        Browsing company = Browsing.as(server, "company");

        assertThat(company.get("/pairings/abc").status()).isEqualTo(404);
        assertThat(company.get("/worklist").status()).isEqualTo(403);
    }

    /** The token against forged requests is another one in each answer. */
    private static String withoutTokens(Http.Answer answer) {
        return answer.text().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
