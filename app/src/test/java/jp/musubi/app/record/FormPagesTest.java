package jp.musubi.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.musubi.app.Http;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FormPagesTest {
    private static Server server;
    private static Browsing researcher;
    private static Browsing coordinator;

    @BeforeAll
    static void start() {
        server = TestServer.shared();
        researcher = Browsing.as(server, "researcher");
        coordinator = Browsing.as(server, "coordinator");
    }

    private static Map<String, String> seed(String... more) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "title", "柿果皮タンニンの低温抽出",
                "summary", "渋柿の果皮から低温で取り出す。",
                "kind", "research_result",
                "field", "food",
                "stage", "prototype",
                "disclosure", "coordinators",
                "warned", "1",
                "do", "draft"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    @Test
    void aRefusedFormNamesEveryMistakeAndKeepsEveryCharacter() {
        Http.Answer answer = researcher.fillIn(
                "/seeds/new", seed("field", "", "expires", "令和9年13月", "title", "<b>柿</b> & \"皮\"", "do", "publish"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .contains("href=\"#f-field\"", "href=\"#f-expires\"")
                .contains("value=\"令和9年13月\"")
                .contains("value=\"&lt;b&gt;柿&lt;/b&gt; &amp; &quot;皮&quot;\"")
                .contains("渋柿の果皮から低温で取り出す。")
                .contains("aria-invalid=\"true\"")
                .doesNotContain("<b>柿</b>");
    }

    @Test
    void aSeedBeforeFilingIsNotPublishedToEverybodyAndThePageSaysWhy() {
        Http.Answer answer = researcher.fillIn(
                "/seeds/new", seed("ip.status", "before_filing", "disclosure", "public", "do", "publish"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("href=\"#f-disclosure\"", "新規性");
    }

    @Test
    void aDoubleClickRegistersOnce() {
        Map<String, String> fields = seed("commandId", UUID.randomUUID().toString(), "basedOn", "0");
        Http.Answer first = researcher.post("/seeds/new", "/seeds/new", fields);
        Http.Answer second = researcher.post("/seeds/new", "/seeds/new", fields);

        assertThat(first.status()).isEqualTo(302);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void whatWasSavedIsFoundAsSoonAsTheFormReturns() {
        String word = "メジナ" + UUID.randomUUID().toString().substring(0, 6);
        Http.Answer saved =
                researcher.fillIn("/seeds/new", seed("title", word, "disclosure", "public", "do", "publish"));

        assertThat(researcher.follow(saved).text()).contains(word, ">公開<", "誰にでも見えます");
        assertThat(Browsing.visitor(server).get("/seeds?sort=newest").text()).contains(word);
    }

    @Test
    void aStaleFormShowsWhatTheOtherChangedAndGoesOnUponTheNewRevision() {
        Http.Answer saved = researcher.fillIn("/seeds/new", seed());
        String page = path(saved);
        String opened = researcher.get(page + "/edit").text();
        coordinator.fillIn(page + "/edit", seed("summary", "担当が直した概要", "do", "draft"));

        Http.Answer stale = researcher.fillIn(
                page + "/edit", seed("title", "わたしの新しい題名", "basedOn", "1", "basedAt", hidden(opened, "basedAt")));

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text())
                .contains("<ins>担当が直した概要</ins>", "value=\"わたしの新しい題名\"")
                .contains("name=\"basedOn\" value=\"2\"");
        Http.Answer again = researcher.fillIn(page + "/edit", seed("title", "わたしの新しい題名"));
        assertThat(researcher.follow(again).text()).contains("わたしの新しい題名");
    }

    @Test
    void whatIsDoneOnTheRecordOfAnotherTellsForWhom() {
        String page = path(researcher.fillIn("/seeds/new", seed()));
        coordinator.fillIn(page + "/edit", seed("summary", "担当が直した概要"));
        coordinator.post(
                page, page + "/publish", Map.of("commandId", UUID.randomUUID().toString()));

        String history =
                coordinator.get(page.replace("/seeds/", "/history/seed/")).text();
        assertThat(history.split("架空 researcher のために", -1)).hasSize(3);
    }

    @Test
    void thePreviewShowsOthersNoLimitedField() {
        Http.Answer answer =
                researcher.fillIn("/seeds/new", seed("details", "秘密の溶媒", "disclosure", "public", "do", "preview"));

        String preview = answer.text().substring(answer.text().indexOf("preview-title"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(preview).contains("柿果皮タンニンの低温抽出").doesNotContain("秘密の溶媒");
    }

    @Test
    void changingTheLanguageOfAFormKeepsWhatWasTyped() {
        Http.Answer answer = researcher.fillIn("/seeds/new", seed("lang", "en"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("lang=\"en\"", "value=\"柿果皮タンニンの低温抽出\"", "Register a seed");
        assertThat(researcher.get("/seeds/new?lang=ja").status()).isEqualTo(303);
    }

    @Test
    void aBankThatCallsANeedDirectKeepsItsTextAndReadsWhoMay() {
        Http.Answer answer = Browsing.as(server, "intermediary")
                .fillIn(
                        "/needs/new",
                        Map.of(
                                "subject", "柿の皮の使い道がほしい",
                                "problem", "毎年三十トン捨てている。",
                                "field", "food",
                                "channel", "direct",
                                "disclosure", "coordinators",
                                "warned", "1",
                                "do", "publish"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("href=\"#f-channel\"", "毎年三十トン捨てている。", "コーディネーターだけです");
    }

    @Test
    void aNeedThroughABankWithoutConsentIsRefused() {
        Http.Answer answer = Browsing.as(server, "intermediary")
                .fillIn(
                        "/needs/new",
                        Map.of(
                                "subject", "柿の皮の使い道がほしい",
                                "problem", "毎年三十トン捨てている。",
                                "field", "food",
                                "channel", "bank",
                                "disclosure", "coordinators",
                                "do", "publish"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("href=\"#f-consent-on\"", "毎年三十トン捨てている。");
    }

    @Test
    void aNeedOfOneWordIsAskedWhatIsWrongHowMuchAndWhatWasTried() {
        Browsing company = Browsing.as(server, "company");
        Http.Answer saved = company.fillIn(
                "/needs/new",
                Map.of(
                        "subject", "柿",
                        "problem", "柿",
                        "field", "food",
                        "channel", "direct",
                        "disclosure", "coordinators",
                        "do", "publish"));

        assertThat(company.get(path(saved)).text()).contains("書き足すと見つかりやすくなります", "何が困っているのか", "どのくらいか", "これまでに何を試したか");
    }

    @Test
    void aRoleThatRegistersNothingGetsNoForm() {
        assertThat(Browsing.as(server, "auditor").get("/seeds/new").status()).isEqualTo(403);
    }

    private static String path(Http.Answer saved) {
        assertThat(saved.status()).as(saved.toString()).isEqualTo(302);
        return saved.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static String hidden(String page, String name) {
        var value = java.util.regex.Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(page);
        assertThat(value.find()).isTrue();
        return value.group(1);
    }
}
