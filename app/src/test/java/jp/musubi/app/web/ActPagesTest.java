package jp.musubi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.musubi.app.Http;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;

/** Buttons and forms of acts, where they are offered, and what a refusal of one looks like. */
class ActPagesTest {
    private final Server server = TestServer.shared();
    private final Http admin = Http.admin(server);

    @Test
    void aWithdrawnSeedIsOfferedAgainAndHasNoButtonThatOnlyLeadsToARefusal() {
        String seed =
                admin.post("/api/v1/seeds", Samples.seed("取り下げたシーズ", "public")).id();
        Browsing coordinator = Browsing.as(server, "coordinator");
        String page = "/seeds/" + seed;
        assertThat(coordinator.get(page).text()).contains(page + "/edit", page + "/publish", page + "/withdraw");

        Http.Answer done = coordinator.post(page, page + "/withdraw", Map.of("reason", "担当者が変わった"));
        assertThat(coordinator.follow(done).text())
                .contains("取り下げました。", page + "/publish")
                .doesNotContain(page + "/edit", page + "/withdraw");
        Http.Answer again = coordinator.post(page, page + "/publish", Map.of());
        assertThat(coordinator.follow(again).text()).contains("保存して公開しました。", page + "/edit");
    }

    @Test
    void whatIsMissingInAFormIsSaidOnAPageWithTheFrameOfAll() {
        String need = admin.post("/api/v1/needs", Samples.need("理由のない終了", "coordinators"))
                .id();
        Browsing coordinator = Browsing.as(server, "coordinator");
        Http.Answer refused = coordinator.post("/needs/" + need, "/needs/" + need + "/close", Map.of("note", "x"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("受け付けられませんでした", "今回の操作では何も保存されていません。", "理由", "/logout");
        assertThat(coordinator.get("/needs/" + need).text()).contains("/needs/" + need + "/close");
    }

    @Test
    void whoMayNotIsToldSoOnAPageAndOffersNothing() {
        String seed =
                admin.post("/api/v1/seeds", Samples.seed("他人のシーズ", "public")).id();
        admin.post("/api/v1/seeds/" + seed + "/publish", "{}");
        Browsing researcher = Browsing.as(server, "researcher");
        assertThat(researcher.get("/seeds/" + seed).text()).doesNotContain("/withdraw", "/publish", "/edit");
        Http.Answer refused = researcher.post("/", "/seeds/" + seed + "/withdraw", Map.of());
        assertThat(refused.status()).isIn(403, 404);
        assertThat(refused.text()).contains("<html", "</main>");
    }
}
