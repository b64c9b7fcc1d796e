package jp.musubi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;

/** Pages tell nobody a log position but coordinators, auditors and administrators. */
class HiddenPositionPagesTest {

    @Test
    void anOwnerMeetsNoPositionOnTheirRecordItsHistoryItsFormOrTheStatusPage() {
        Server server = TestServer.shared();
        Browsing researcher = Browsing.as(server, "researcher");
        Http.Answer saved = researcher.fillIn(
                "/seeds/new",
                Map.of(
                        "title",
                        "位置のない記録",
                        "summary",
                        "頁に番号は出ない。",
                        "kind",
                        "research_result",
                        "field",
                        "food",
                        "stage",
                        "basic",
                        "disclosure",
                        "coordinators",
                        "warned",
                        "1",
                        "do",
                        "draft"));
        String page = saved.header("Location").replaceFirst("^https?://[^/]+", "");
        String history = page.replace("/seeds/", "/history/seed/");

        assertThat(researcher.get(page).text()).doesNotContain("ログ位置");
        assertThat(researcher.get(history).text()).doesNotContain("?at=", "id=\"e");
        assertThat(researcher.get(page + "/edit").text()).doesNotContainPattern("name=\"basedAt\" value=\"\\d+\"");
        assertThat(researcher.get("/status").text()).doesNotContain("索引の位置");
        assertThat(Browsing.visitor(server).get("/status").text()).doesNotContain("索引の位置");
        assertThat(researcher.get(page + "?at=1").status()).isEqualTo(403);
        assertThat(researcher.get(history + "?at=1").status()).isEqualTo(403);
    }

    @Test
    void aCoordinatorReadsPositionsAndThePast() {
        Server server = TestServer.shared();
        Browsing coordinator = Browsing.as(server, "coordinator");
        Http api = People.with(server, "coordinator");
        Http.Answer first = api.post("/api/v1/seeds", Samples.seed("はじめの題名", "coordinators"));
        String page = "/seeds/" + first.id();
        Http.Answer revised =
                api.with("If-Match", "\"1\"").put("/api/v1" + page, Samples.seed("あとの題名", "coordinators"));
        assertThat(api.get("/api/v1" + page + "?after=" + revised.position()).status())
                .isEqualTo(200);

        assertThat(coordinator.get("/status").text()).contains("索引の位置");
        assertThat(coordinator.get(page).text()).contains("ログ位置").contains("あとの題名");
        assertThat(coordinator.get("/history/seed/" + first.id()).text())
                .contains(
                        "id=\"e" + first.position() + "\"",
                        page + "?at=" + first.position(),
                        page + "?at=" + revised.position());
        Http.Answer then = coordinator.get(page + "?at=" + first.position());
        assertThat(then.status()).isEqualTo(200);
        assertThat(then.text()).contains("はじめの題名").doesNotContain("あとの題名");
        assertThat(coordinator.get(page + "?at=" + (first.position() - 1)).status())
                .isEqualTo(404);
    }
}
