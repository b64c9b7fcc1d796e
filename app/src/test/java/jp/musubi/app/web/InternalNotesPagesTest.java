package jp.musubi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.musubi.app.Http;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 内部の記録: pages and forms. */
class InternalNotesPagesTest {
    private static final String CANARY = "聴診" + UUID.randomUUID().toString().substring(0, 8);

    private static Server server;
    private static Browsing coordinator;

    @BeforeAll
    static void start() {
        server = TestServer.shared();
        coordinator = Browsing.as(server, "coordinator");
    }

    private static Map<String, String> need(String... more) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "subject", "聞き取りのある皮",
                "problem", "毎年三十トン捨てている。",
                "field", "food",
                "channel", "direct",
                "disclosure", "public",
                "warned", "1",
                "do", "publish"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private static String path(Http.Answer saved) {
        assertThat(saved.status()).as(saved.toString()).isEqualTo(302);
        return saved.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void itsCompanyIsNeitherAskedForItNorShownItAndItsEditsKeepIt() {
        Browsing company = Browsing.as(server, "company");
        String page = path(company.fillIn("/needs/new", need()));
        coordinator.fillIn(page + "/edit", need("hearing", CANARY + "の話", "do", "draft"));

        String id = page.substring("/needs/".length());
        for (String path : List.of(page, page + "/edit", "/needs/new", "/needs", "/", "/history/need/" + id)) {
            Http.Answer answer = company.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.text()).as(path).doesNotContain(CANARY, "hearing", "聞き取り状況");
        }
        assertThat(company.get("/needs?q=" + CANARY.substring(2)).text()).doesNotContain("聞き取りのある皮");

        company.fillIn(page + "/edit", need("target", "半分に", "do", "draft"));
        assertThat(company.get(page).text()).contains("半分に");
        assertThat(coordinator.get(page).text()).contains("半分に", CANARY, "内部の記録");
        assertThat(coordinator.get(page + "/edit").text()).contains(CANARY);
        assertThat(Browsing.as(server, "auditor").get(page).text()).contains(CANARY);
        assertThat(Browsing.visitor(server).get(page).text()).doesNotContain(CANARY);
    }

    @Test
    void aCompanyThatSendsItAllTheSameIsToldAndNothingIsLost() {
        Browsing company = Browsing.as(server, "company");
        String page = path(company.fillIn("/needs/new", need()));
        coordinator.fillIn(page + "/edit", need("hearing", CANARY, "do", "draft"));

        Http.Answer answer = company.fillIn(page + "/edit", need("hearing", "わたしの記録", "target", "半分に"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("コーディネーターだけ", "半分に").doesNotContain(CANARY);
        assertThat(coordinator.get(page).text()).contains(CANARY);
    }

    @Test
    void thePageOfAConflictShowsItToCoordinatorsOnly() {
        Browsing company = Browsing.as(server, "company");
        String page = path(company.fillIn("/needs/new", need()));
        Browsing colleague = Browsing.as(server, "coordinator");
        String opened = basedAt(company.get(page + "/edit").text());
        String openedByColleague = basedAt(colleague.get(page + "/edit").text());
        coordinator.fillIn(page + "/edit", need("hearing", CANARY, "target", "担当の目標", "do", "draft"));

        Http.Answer theirs =
                company.fillIn(page + "/edit", need("basedOn", "1", "basedAt", opened, "target", "わたしの目標"));
        Http.Answer ours = colleague.fillIn(
                page + "/edit", need("basedOn", "1", "basedAt", openedByColleague, "target", "わたしの目標"));

        assertThat(theirs.status()).isEqualTo(409);
        assertThat(theirs.text()).contains("担当の目標").doesNotContain(CANARY);
        assertThat(ours.status()).isEqualTo(409);
        assertThat(company.fillIn(page + "/edit", need("do", "preview", "target", "x"))
                        .text())
                .doesNotContain(CANARY);
    }

    private static String basedAt(String page) {
        var value = java.util.regex.Pattern.compile("name=\"basedAt\" value=\"([^\"]*)\"")
                .matcher(page);
        assertThat(value.find()).isTrue();
        return value.group(1);
    }
}
