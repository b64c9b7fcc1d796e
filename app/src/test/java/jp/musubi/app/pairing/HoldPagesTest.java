package jp.musubi.app.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import jp.musubi.app.Http;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.node.NodeSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pairing that waits: on its page, on the worklist, in the interface and in its history. */
class HoldPagesTest {
    private static final LocalDate DAY = LocalDate.now(Today.ZONE).plusMonths(3);

    @TempDir
    private static Path folder;

    private static Server server;
    private static Http admin;

    @BeforeAll
    static void open() {
        server = TestServer.start(folder, new NodeSettings(false, TestServer.PASSWORD, 5, false));
        admin = Http.admin(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String made(String title) {
        Http.Answer seed = admin.post("/api/v1/seeds", Samples.seed(title, "public"));
        admin.post("/api/v1/seeds/" + seed.id() + "/publish", "{}");
        Http.Answer need = admin.post("/api/v1/needs", Samples.need("相談 " + title, "coordinators"));
        admin.post("/api/v1/needs/" + need.id() + "/open", "{}");
        Http.Answer made = admin.post(
                "/api/v1/pairings",
                "{\"needId\": \"%s\", \"seedId\": \"%s\", \"reason\": \"旧知の仲\"}".formatted(need.id(), seed.id()));
        admin.get("/api/v1/pairings?after=" + made.position());
        return made.id();
    }

    private static void hold(String pairing) {
        Http.Answer held = admin.post(
                "/api/v1/pairings/" + pairing + "/hold",
                "{\"until\": \"%s\", \"reason\": \"試験の結果を待つ\"}".formatted(DAY));
        assertThat(held.status()).as(held.text()).isEqualTo(200);
        admin.get("/api/v1/pairings?after=" + held.position());
    }

    @Test
    void aCoordinatorPutsOneAsideOnItsPageAndFindsItInItsOwnGroup() {
        String pairing = made("樹皮の断熱材");
        Browsing coordinator = Browsing.as(server, "coordinator");
        assertThat(coordinator.get("/pairings/" + pairing).text()).contains("保留する…", "いつまで", "保留する理由");

        Http.Answer none = coordinator.post("/pairings/" + pairing, "/pairings/" + pairing + "/hold", Map.of());
        assertThat(none.status()).isEqualTo(400);
        Http.Answer sent = coordinator.post(
                "/pairings/" + pairing,
                "/pairings/" + pairing + "/hold",
                Map.of("until", DAY.toString(), "reason", "試験の結果を待つ", "commandId", "hold-test-1"));
        assertThat(coordinator.follow(sent).text()).contains("保留しました。", ">取り消す</button>");

        String page = coordinator.get("/pairings/" + pairing).text();
        assertThat(page).contains("保留の期限：", "試験の結果を待つ").doesNotContain("保留する…");
        String list = coordinator.get("/worklist").text();
        assertThat(list.substring(list.indexOf("<h2>保留中</h2>"))).contains("樹皮の断熱材", "保留の期限：", "試験の結果を待つ");
        assertThat(coordinator.get("/history/pairing/" + pairing).text()).contains("保留の期限", "試験の結果を待つ");
    }

    @Test
    void itComesBackFromItsPageWhereItStood() {
        String pairing = made("竹炭の吸着材");
        admin.post("/api/v1/pairings/" + pairing + "/shortlist", "{}");
        hold(pairing);
        Browsing coordinator = Browsing.as(server, "coordinator");
        Http.Answer sent = coordinator.post(
                "/pairings/" + pairing, "/pairings/" + pairing + "/resume", Map.of("commandId", "resume-test-1"));
        assertThat(coordinator.follow(sent).text()).contains("再開しました。").doesNotContain("保留の期限：");
        assertThat(admin.get("/api/v1/pairings/" + pairing).text())
                .contains("\"state\":\"shortlisted\"")
                .doesNotContain("heldUntil");
        assertThat(admin.post("/api/v1/pairings/" + pairing + "/resume", "{}").text())
                .contains("pairing_elsewhere", "この組合せは現在「検討中」なので");
        assertThat(coordinator.get("/history/pairing/" + pairing).text()).contains("再開");
    }

    @Test
    void theInterfaceTellsUntilWhenAndWhy() {
        String pairing = made("魚粉の接着剤");
        hold(pairing);

        assertThat(admin.get("/api/v1/pairings/" + pairing).text())
                .contains("\"state\":\"held\"", "\"heldUntil\":\"" + DAY + "\"", "\"note\":\"試験の結果を待つ\"");
        assertThat(admin.post("/api/v1/pairings/" + pairing + "/hold", "{\"until\": \"2000-01-01\", \"reason\": \"x\"}")
                        .text())
                .contains("pairing_elsewhere", "この組合せは現在「保留」なので");
    }
}
