package jp.musubi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.musubi.app.Http;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;

/** Pages tell nobody a log position but coordinators, auditors and administrators. */
class HiddenPositionPagesTest {

    @Test
    void an_owner_meets_no_position_on_their_record_its_history_its_form_or_the_status_page() {
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
    void a_coordinator_reads_positions_and_the_past() {
        Server server = TestServer.shared();
        Browsing coordinator = Browsing.as(server, "coordinator");

        assertThat(coordinator.get("/status").text()).contains("索引");
    }
}
