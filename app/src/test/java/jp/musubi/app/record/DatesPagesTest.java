package jp.musubi.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates that bind, as people meet them. */
class DatesPagesTest {
    private final Server server = TestServer.shared();

    @ParameterizedTest
    @ValueSource(strings = {"2020-03-31", "平成12年4月1日", "2019/12"})
    void aSeedOfThePastIsNotPublishedFromTheFormAndNothingIsStored(String day) {
        Browsing researcher = Browsing.as(server, "researcher");
        String title = "過去のシーズ " + UUID.randomUUID();
        Http.Answer answer = researcher.fillIn("/seeds/new", form(title, day, "publish"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .contains("href=\"#f-expires\"", "この日付は過ぎています", "今日以降の日付にするか、空欄", "value=\"" + day + "\"");
        assertThat(researcher.get("/").text()).doesNotContain(title);
        assertThat(researcher.fillIn("/seeds/new", form(title, day, "draft")).status())
                .as("a draft may hold any date")
                .isEqualTo(302);
    }

    @Test
    void aPublishedSeedIsNotGivenADayThatHasPassed() {
        Browsing researcher = Browsing.as(server, "researcher");
        Http.Answer saved = researcher.fillIn("/seeds/new", form("延ばすシーズ", "", "publish"));
        String page = saved.header("Location").replaceFirst("^https?://[^/]+", "");

        Http.Answer refused = researcher.fillIn(page + "/edit", form("延ばすシーズ", "2020-03-31", "draft"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("この日付は過ぎています");
        Http.Answer longer = researcher.fillIn(
                page + "/edit", form("延ばすシーズ", Show.today().plusDays(9).toString(), "publish"));
        assertThat(longer.status()).isEqualTo(302);
        assertThat(researcher.follow(longer).text()).contains(">公開<").doesNotContain("すでに", "できませんでした");
    }

    @ParameterizedTest
    @CsvSource({
        "expires, 2020-03-31, expires, need_expires_passed",
        "consent, 2001-01-01/2020-03-31, consent.until, consent_passed",
        "consent, 2199-01-01/2199-12-31, consent.on, consent_not_yet"
    })
    void aNeedOutsideItsDatesIsNotOpened(String name, String dates, String field, String code) {
        Http coordinator = People.with(server, "coordinator");
        String[] days = dates.split("/");
        String value = name.equals("expires")
                ? "\"" + dates + "\""
                : "{\"on\": \"" + days[0] + "\", \"audience\": \"coordinators\", \"until\": \"" + days[1] + "\"}";
        Http.Answer made = coordinator.post(
                "/api/v1/needs",
                Samples.need("期日の柿", "coordinators").replaceFirst("\\{", "{\"" + name + "\": " + value + ","));
        assertThat(made.status()).as(made.text()).isEqualTo(201);

        Http.Answer opened = coordinator.post("/api/v1/needs/" + made.id() + "/open", "{}");
        assertThat(opened.status()).isEqualTo(400);
        assertThat(opened.json().path("errors").get(0).path("field").asString()).isEqualTo(field);
        assertThat(opened.json().path("errors").get(0).path("code").asString()).isEqualTo(code);
    }

    @Test
    void theOwnerIsToldThirtyDaysBeforeWithAWayToProlongAndTheCoordinatorsToo() {
        People.Person person = People.register(server, "researcher");
        String in30 = seed(person.client(), "三十日後のシーズ", 30);
        String in31 = seed(person.client(), "三十一日後のシーズ", 31);
        String today = seed(person.client(), "今日までのシーズ", 0);
        Browsing owner = Browsing.visitor(server);
        owner.signIn(person.login(), TestServer.PASSWORD);
        owner.changePassword(TestServer.PASSWORD, "a-password-of-my-own");

        String home = ending(owner.get("/").text());
        assertThat(home)
                .contains("期限が近いもの", "三十日後のシーズ", "あと30日", "/seeds/" + in30 + "/edit#f-expires")
                .contains("今日までのシーズ", "/seeds/" + today + "/edit#f-expires", "<strong>今日まで</strong>")
                .doesNotContain(in31);
        assertThat(ending(Browsing.as(server, "coordinator").get("/worklist").text()))
                .contains(in30, today)
                .doesNotContain(in31);
        assertThat(Browsing.as(server, "researcher").get("/").text()).doesNotContain(in30, "期限が近いもの");
        owner.get("/?lang=en");
        assertThat(owner.get("/").text()).contains("Ending soon", "Last day", "30 days left", "Extend");
    }

    @Test
    void aConsentThatHasEndedIsNotSoonToEnd() {
        People.Person bank = People.register(server, "intermediary");
        for (int days : new int[] {-1, 0}) {
            Http.Answer made = bank.client()
                    .post("/api/v1/needs", """
                {"subject": "同意%d日", "problem": "加工場で出る果皮を捨てている。", "field": "food", "channel": "bank",
                 "disclosure": "coordinators",
                 "consent": {"on": "2026-01-05", "audience": "coordinators", "until": "%s"}}""".formatted(days, Show.today().plusDays(days)));
            bank.client().get("/api/v1/needs?after=" + made.token());
        }
        Browsing browser = Browsing.visitor(server);
        browser.signIn(bank.login(), TestServer.PASSWORD);
        browser.changePassword(TestServer.PASSWORD, "a-password-of-my-own");
        String page = browser.get("/").text();
        String soon = page.substring(page.indexOf("同意の期限が近い案件"));
        assertThat(soon.substring(0, soon.indexOf("</div>"))).contains("同意0日").doesNotContain("同意-1日");
    }

    @Test
    void aDeadlineThatHasPassedIsMarkedAndEndsNothing() {
        Http coordinator = People.with(server, "coordinator");
        String subject = "遅れた柿" + UUID.randomUUID().toString().substring(0, 6);
        Http.Answer made = coordinator.post(
                "/api/v1/needs",
                Samples.need(subject, "coordinators").replaceFirst("\\{", "{\"deadline\": \"2020-03-31\","));
        Http.Answer opened = coordinator.post("/api/v1/needs/" + made.id() + "/open", "{}");
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        coordinator.get("/api/v1/needs?size=1&after=" + opened.position());
        Browsing browser = Browsing.as(server, "coordinator");

        assertThat(browser.get("/needs/" + made.id()).text()).contains("募集中", "希望時期（2020年3月31日（令和2年））を過ぎています");
        assertThat(browser.get("/needs?q="
                                + java.net.URLEncoder.encode(subject, java.nio.charset.StandardCharsets.UTF_8))
                        .text())
                .contains(subject, "希望時期を過ぎています");
    }

    private static String seed(Http client, String title, int days) {
        Http.Answer made = client.post(
                "/api/v1/seeds",
                Samples.seed(title, "coordinators")
                        .replaceFirst("\\{", "{\"expires\": \"" + Show.today().plusDays(days) + "\","));
        Http.Answer shown = client.post("/api/v1/seeds/" + made.id() + "/publish", "{}");
        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        client.get("/api/v1/seeds?size=1&after=" + shown.token());
        return made.id();
    }

    private static String ending(String page) {
        int from = page.indexOf("id=\"ending\"");
        assertThat(from).as(page).isPositive();
        return page.substring(from, page.indexOf("</section>", from));
    }

    private static Map<String, String> form(String title, String expires, String button) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "title", title,
                "summary", "渋柿の果皮から低温で取り出す。",
                "kind", "research_result",
                "field", "food",
                "stage", "prototype",
                "disclosure", "coordinators",
                "warned", "1",
                "expires", expires,
                "do", button));
        return fields;
    }
}
