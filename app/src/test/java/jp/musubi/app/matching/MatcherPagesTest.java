package jp.musubi.app.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import jp.musubi.app.Await;
import jp.musubi.app.DecidedServer;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.web.Chromium;
import jp.musubi.app.web.Walker;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import tools.jackson.databind.JsonNode;

/** Training, from the button to the reset; each step stands on the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MatcherPagesTest {
    @TempDir
    private static Path folder;

    private static Server server;
    private static Http admin;

    @BeforeAll
    static void open() {
        server = DecidedServer.start(folder.resolve("data"));
        admin = Http.admin(server);
        server.node().questions().await(server.node().log().head(), java.time.Duration.ofSeconds(30));
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    @Order(1)
    void onlyThoseWhoRunOrAuditTheMatchingReadOfItAndOnlyAdministratorsTrain() {
        for (String role : new String[] {"coordinator", "auditor"}) {
            Browsing reader = Browsing.as(server, role);
            Http.Answer page = reader.get("/matchers");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text())
                    .contains("musubi-2（標準）", "まだありません", "href=\"/matchers\"")
                    .doesNotContain("学習して、良ければ使う");
            assertThat(reader.post("/matchers", "/matchers", Map.of()).status()).isEqualTo(403);
        }
        Browsing researcher = Browsing.as(server, "researcher");
        assertThat(researcher.get("/matchers").status()).isEqualTo(403);
        assertThat(researcher.get("/").text()).doesNotContain("/matchers");
        Http coordinator = People.register(server, "coordinator").client();
        assertThat(coordinator.post("/api/v1/matchers", "{}").status()).isEqualTo(403);
        assertThat(coordinator.get("/api/v1/matchers/trial").status()).isEqualTo(403);
    }

    @Test
    @Order(2)
    void aTrialTellsWhatWouldComeOfItAndStoresNothing() {
        long head = server.node().log().head();
        JsonNode trial = admin.get("/api/v1/matchers/trial").json();
        assertThat(trial.path("comesIntoForce").asBoolean()).isTrue();
        assertThat(trial.path("inForce").asString()).isEqualTo("musubi-2");
        assertThat(trial.path("data").path("fitting").asInt()).isEqualTo(48);
        assertThat(trial.path("after").path("accuracy").asDouble())
                .isGreaterThan(trial.path("before").path("accuracy").asDouble());
        assertThat(server.node().log().head()).isEqualTo(head);
        assertThat(admin.get("/api/v1/matchers").json().path("total").asInt()).isZero();
    }

    @Test
    @Order(3)
    void theButtonTrainsAndThePageTellsWhatCameOfIt() {
        ChromeDriver browser = Chromium.open(folder.resolve("profile"));
        try {
            Walker walker = new Walker(browser, server.port());
            walker.signIn(TestServer.ADMIN, TestServer.PASSWORD);
            walker.go("/matchers");
            walker.press("button[name=attempt]");
            walker.awaitText("現在の照合方式より良くなります。まだ保存していません。");
            walker.type("#reason", "年度末の見直し");
            walker.press("#train form button:not([name])");
            walker.awaitText("学習した照合方式を使い始めました。");
            assertThat(walker.find("table.matchers").getText()).contains("trained-", "使用中");
            walker.press("table.matchers a");
            walker.awaitText("標準の照合方式に戻す");
            assertThat(walker.text())
                    .contains("年度末の見直し", "検討中にしたシーズが、内容が合わないシーズより上に来た割合", "分野の一致", "重くした", "標準の照合方式に戻す");
        } finally {
            browser.quit();
        }
    }

    @Test
    @Order(4)
    void whatIsNoBetterThanWhatIsInUseIsRefusedInWordsAndTheHistoryTellsWhatHappened() {
        Browsing browsing = Browsing.visitor(server);
        browsing.signIn(TestServer.ADMIN, TestServer.PASSWORD);
        browsing.post("/matchers", "/matchers", Map.of("reason", "もう一度", "commandId", "again"));
        String page = Await.until(() -> {
            String text = browsing.get("/matchers").text();
            return text.contains("良いとは言えません") ? text : null;
        });
        assertThat(page).contains("照合方式は変わりません");
        assertThat(admin.post("/api/v1/matchers", "{}").status()).isEqualTo(409);
        assertThat(browsing.post("/matchers", "/matchers", Map.of("reason", "長".repeat(1_001)))
                        .status())
                .isEqualTo(400);

        Browsing coordinator = Browsing.as(server, "coordinator");
        assertThat(coordinator.get("/explain?need=need-1&seed=seed-a-1").text())
                .as("what was found names the model that found it, and leads to it")
                .containsPattern("<a href=\"/matchers\">[^<]*trained-[0-9]+\\+lsa@");
        String id = inForce().path("id").asString();
        Browsing auditor = Browsing.as(server, "auditor");
        assertThat(auditor.get("/history/matcher/" + id).text()).contains("学習した照合方式の使用開始", "年度末の見直し", "順序が合った割合");
        assertThat(auditor.get("/matchers/absent").status()).isEqualTo(404);
        assertThat(auditor.post("/matchers", "/matchers/" + id + "/reset", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Order(5)
    void aResetPutsTheStandardOneInUseAgainAndARepeatOfATrainingAnswersAsTheFirstDid() {
        String id = inForce().path("id").asString();
        assertThat(admin.post("/api/v1/matchers/" + id + "/reset", "{\"reason\": \"偏りがある\"}")
                        .status())
                .isEqualTo(200);
        assertThat(admin.post("/api/v1/matchers/" + id + "/reset", "{}").status())
                .isEqualTo(409);
        assertThat(admin.post("/api/v1/matchers/absent/reset", "{}").status()).isEqualTo(404);

        Http keyed = admin.with("Idempotency-Key", "train-1");
        Http.Answer first = keyed.post("/api/v1/matchers", "{\"reason\": \"API から\"}");
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        Http.Answer repeated = keyed.post("/api/v1/matchers", "{\"reason\": \"API から\"}");
        assertThat(repeated.status()).isEqualTo(201);
        assertThat(repeated.id()).isEqualTo(first.id());
        assertThat(admin.get("/api/v1/matchers?after=" + first.position())
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        JsonNode ended = admin.get("/api/v1/matchers/" + id).json();
        assertThat(ended.path("state").asString()).isEqualTo("reset");
        assertThat(ended.path("endReason").asString()).isEqualTo("偏りがある");
        assertThat(admin.post("/api/v1/matchers", "{\"weights\": 1}").status()).isEqualTo(400);
    }

    private static JsonNode inForce() {
        return admin.get("/api/v1/matchers").json().path("items").get(0);
    }
}
