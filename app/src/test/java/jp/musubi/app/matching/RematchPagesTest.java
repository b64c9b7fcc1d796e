package jp.musubi.app.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.musubi.app.Await;
import jp.musubi.app.Http;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;

class RematchPagesTest {
    private final Server server = TestServer.shared();

    @Test
    void aCoordinatorHasEverythingMatchedAgainAndSeesHowFarItHasCome() {
        Browsing coordinator = Browsing.as(server, "coordinator");
        Http.Answer asked = coordinator.post("/rematches", "/rematches", Map.of("reason", "glossary"));

        assertThat(coordinator.follow(asked).text()).contains("一括照合を依頼しました", "用語集の変更");
        Await.until(() -> coordinator.get("/rematches").text().contains("実行中") ? null : true);
        assertThat(coordinator.get("/rematches").text()).contains("完了");
    }

    @Test
    void aReasonThatIsNoneIsRefusedInWords() {
        Http.Answer asked = Browsing.as(server, "coordinator").post("/rematches", "/rematches", Map.of("reason", "x"));

        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.text()).contains("何も保存されていません");
    }

    @Test
    void aResearcherNeitherAsksForItNorLearnsOfIt() {
        Browsing researcher = Browsing.as(server, "researcher");

        assertThat(researcher.get("/rematches").status()).isEqualTo(403);
        assertThat(researcher.get("/").text()).doesNotContain("/rematches");
    }
}
