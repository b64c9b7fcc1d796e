package jp.musubi.app.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PromisePagesTest {
    private static Server server;

    @BeforeAll
    static void start() {
        server = TestServer.shared();
    }

    @Test
    void twoPromisesStandOnTheRecordAndTheWorklistUntilEachIsEnded() {
        Browsing hanako = Browsing.as(server, "coordinator");
        String need = need();
        note(hanako, need, Map.of("nextAction", "見本を送ります", "due", "2020-05-10"));
        note(hanako, need, Map.of("nextAction", "見積もりを取ります", "due", "2099-05-20"));
        note(hanako, need, Map.of());

        String page = hanako.get("/needs/" + need).text();
        assertThat(page).contains("見本を送ります", "見積もりを取ります", "未完了", "期日を過ぎています", "完了にする", "取りやめる", "引き継ぐ");
        String worklist = hanako.get("/worklist").text();
        assertThat(worklist).contains("期日を過ぎた約束", "見本を送ります", "今後の約束", "見積もりを取ります", "対応を記録");

        String first = promise(page, "見本を送ります");
        Http.Answer kept = hanako.post("/worklist", "/promises/" + first + "/keep", Map.of("back", "/worklist"));
        assertThat(kept.header("Location")).endsWith("/worklist");
        assertThat(hanako.follow(kept).text()).contains("約束を完了にしました。").doesNotContain("見本を送ります");

        String second = promise(page, "見積もりを取ります");
        String action = "/promises/" + second + "/give-up";
        Http.Answer unsaid = hanako.post("/needs/" + need, action, Map.of("reason", "　"));
        assertThat(unsaid.status()).isEqualTo(400);
        assertThat(unsaid.text()).contains("href=\"#give-up-reason\"", "取りやめる理由");
        Http.Answer givenUp = hanako.post("/needs/" + need, action, Map.of("reason", "先方が辞退しました"));
        assertThat(givenUp.header("Location")).endsWith("/needs/" + need);
        assertThat(hanako.get("/needs/" + need).text()).contains("先方が辞退しました", "取りやめ：");
        Http.Answer again = hanako.post("/needs/" + need, "/promises/" + second + "/keep", Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("この約束はすでに終わっています");
        String history = hanako.get("/history/need/" + need).text();
        assertThat(history).contains("約束の完了", "約束の取りやめ", "先方が辞退しました").doesNotContain("replaces", "given_up");
    }

    @Test
    void aPromiseIsHandedOverToSomebodyChosenByNameAndColleaguesPromisesAreSeenOnAsking() {
        Browsing hanako = Browsing.as(server, "coordinator");
        People.Person colleague = People.register(server, "coordinator");
        Browsing taro = Browsing.signedIn(server, colleague.login());
        String need = need();
        note(hanako, need, Map.of("nextAction", "図面を預かります"));
        String page = hanako.get("/needs/" + need).text();
        String promise = promise(page, "図面を預かります");
        assertThat(taro.get("/worklist").text()).doesNotContain("図面を預かります");
        assertThat(taro.get("/worklist?promises=all").text()).contains("図面を預かります", "自分の担当", "全員");

        assertThat(page).contains("架空 coordinator</option>");
        String other =
                page.split("<select id=\"hand-over-to-" + promise + "\"")[1].split("</select>")[0];
        String to = colleague.id();
        assertThat(other).contains("<option value=\"" + to + "\">架空 coordinator</option>");
        Http.Answer nobody =
                hanako.post("/promises/" + promise, "/promises/" + promise + "/hand-over", Map.of("note", "経緯は記録のとおり"));
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.text()).contains("href=\"#hand-over-to\"", "value=\"経緯は記録のとおり\"");
        Http.Answer done = hanako.post(
                "/promises/" + promise, "/promises/" + promise + "/hand-over", Map.of("to", to, "note", "経緯は記録のとおり"));
        assertThat(done.status()).as(done.text()).isEqualTo(302);
        assertThat(hanako.get("/worklist").text()).doesNotContain("図面を預かります");
        assertThat(hanako.get("/needs/" + need).text()).contains("引き継ぎ", "経緯は記録のとおり", "未完了");
    }

    @Test
    void theNoteThatFollowsUpTicksWhatItKeepsAndKeepsWhatWasTypedWhenSomebodyWasFaster() {
        Browsing hanako = Browsing.as(server, "coordinator");
        String need = need();
        note(hanako, need, Map.of("nextAction", "試料を渡します"));
        note(hanako, need, Map.of("nextAction", "日程を決めます"));
        String page = hanako.get("/needs/" + need).text();
        String first = promise(page, "試料を渡します");
        String second = promise(page, "日程を決めます");
        String form = hanako.get("/contacts/new?about=need:" + need + "&keeps=" + first)
                .text();
        assertThat(form).contains("この活動で完了にする約束", "試料を渡します", "日程を決めます");
        assertThat(form).containsPattern("value=\"" + first + "\"[^>]*checked");
        assertThat(form).doesNotContainPattern("value=\"" + second + "\"[^>]*checked");

        note(hanako, need, Map.of("keeps", first));
        assertThat(hanako.get("/worklist").text()).contains("日程を決めます").doesNotContain("試料を渡します");

        Map<String, String> late =
                new LinkedHashMap<>(Map.of("about", "need:" + need, "kind", "visit", "text", "二人で訪ねた", "keeps", first));
        late.put("on", "2026-11-20");
        Http.Answer refused = hanako.fillIn("/contacts/new?about=need:" + need, late);
        assertThat(refused.text()).contains("この約束はすでに終わっています", "二人で訪ねた");
    }

    @Test
    void anIntermediarySeesItsOwnPromisesOnItsFirstPageAndNoOthers() {
        Browsing clerk = Browsing.as(server, "intermediary");
        Http.Answer made = clerk.fillIn("/needs/new", introduced());
        String need = made.header("Location").replaceAll(".*/needs/", "").replaceAll("[?#].*", "");
        note(clerk, need, Map.of("nextAction", "決算書を届けます", "due", "2020-05-10"));
        note(clerk, need, Map.of("nextAction", "社長に確認します", "due", "2099-05-10"));
        Browsing hanako = Browsing.as(server, "coordinator");
        note(hanako, need, Map.of("nextAction", "内部の確認をします"));

        String home = clerk.get("/").text();
        assertThat(home).contains("自分の約束", "決算書を届けます", "社長に確認します").doesNotContain("内部の確認をします");
        assertThat(home.indexOf("決算書を届けます")).isLessThan(home.indexOf("社長に確認します"));
        String page = clerk.get("/needs/" + need).text();
        assertThat(page).contains("決算書を届けます", "引き継ぐ").doesNotContain("内部の確認をします");
        assertThat(clerk.get("/contacts/new?about=need:" + need).text()).doesNotContain("内部の確認をします");

        String own = promise(page, "決算書を届けます");
        Http.Answer kept = clerk.post("/", "/promises/" + own + "/keep", Map.of("back", "/"));
        assertThat(kept.status()).isEqualTo(302);
        assertThat(clerk.get("/").text()).doesNotContain("決算書を届けます").contains("社長に確認します");
        String others = promise(hanako.get("/needs/" + need).text(), "内部の確認をします");
        assertThat(clerk.get("/promises/" + others).status()).isEqualTo(404);
        assertThat(clerk.post("/", "/promises/" + others + "/keep", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void aFormLeadsBackToNoOtherSite() {
        Browsing hanako = Browsing.as(server, "coordinator");
        String need = need();
        for (String back : new String[] {"//example.com", "https://example.com/", "/\\example.com", ""}) {
            note(hanako, need, Map.of("nextAction", "戻り先"));
            String promise = promise(hanako.get("/worklist").text(), "戻り先");
            Http.Answer kept = hanako.post("/worklist", "/promises/" + promise + "/keep", Map.of("back", back));
            assertThat(kept.header("Location")).endsWith("/needs/" + need).doesNotContain("example");
        }
    }

    private static String need() {
        return Http.admin(server)
                .post("/api/v1/needs", Samples.need("約束のあるニーズ", "coordinators"))
                .id();
    }

    private static Map<String, String> introduced() {
        Map<String, String> need = new LinkedHashMap<>();
        need.put("subject", "紹介したニーズ");
        need.put("problem", "皮が余る");
        need.put("field", "food");
        need.put("channel", "bank");
        need.put("disclosure", "coordinators");
        need.put("consent.on", "2026-04-12");
        need.put("consent.audience", "coordinators");
        need.put("consent.until", "2099-03-31");
        need.put("do", "draft");
        return need;
    }

    private static void note(Browsing who, String need, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(
                Map.of("about", "need:" + need, "kind", "telephone", "text", "話した", "on", "2026-11-20"));
        fields.putAll(more);
        Http.Answer noted = who.fillIn("/contacts/new?about=need:" + need, fields);
        assertThat(noted.status()).as(noted.text()).isEqualTo(302);
    }

    /** The id of the promise with these words: of the last button before which they stand. */
    private static String promise(String page, String words) {
        String after = page.substring(page.indexOf(words));
        return after.replaceAll("(?s).*?/promises/([a-z0-9]+)/keep.*", "$1");
    }
}
