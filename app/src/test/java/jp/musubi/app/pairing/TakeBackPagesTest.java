package jp.musubi.app.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.app.Http;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import jp.musubi.node.NodeSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions taken back, and pairings made by hand, on pages without JavaScript. */
class TakeBackPagesTest {
    @TempDir
    private static Path folder;

    private static Server server;
    private static Http admin;

    /** Without the matcher: every pairing here is made by hand. */
    @BeforeAll
    static void open() {
        server = TestServer.start(folder, new NodeSettings(false, TestServer.PASSWORD, 5, false));
        admin = Http.admin(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private String made(String title) {
        Http.Answer seed = admin.post("/api/v1/seeds", Samples.seed(title, "public"));
        admin.post("/api/v1/seeds/" + seed.id() + "/publish", "{}");
        Http.Answer need = admin.post("/api/v1/needs", Samples.need("無関係の相談 " + title, "coordinators"));
        admin.post("/api/v1/needs/" + need.id() + "/open", "{}");
        Http.Answer made = admin.post(
                "/api/v1/pairings",
                "{\"needId\": \"%s\", \"seedId\": \"%s\", \"reason\": \"旧知の仲\"}".formatted(need.id(), seed.id()));
        admin.get("/api/v1/pairings?after=" + made.position());
        return made.id();
    }

    private static String hidden(String html, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    @Test
    void whatWasDecidedIsSaidWithAButtonThatTakesItBack() {
        String pairing = made("樹皮の発泡材");
        Browsing coordinator = Browsing.as(server, "coordinator");
        Http.Answer sent = coordinator.post(
                "/worklist",
                "/worklist",
                Map.of("pairing", pairing, "do", "dismiss", "reason", "competition", "commandId", "take-back-test-1"));
        String said = coordinator.follow(sent).text();
        assertThat(said).contains("見送りました。", ">取り消す</button>", pairing + ":1");

        Http.Answer back = coordinator.post(
                "/worklist",
                "/worklist/take-back",
                Map.of("made", hidden(said, "made"), "commandId", "take-back-test-2"));
        assertThat(coordinator.follow(back).text()).contains("取り消しました。候補に戻りました。");
        Http.Answer twice = coordinator.post(
                "/worklist", "/worklist/take-back", Map.of("made", pairing + ":1", "commandId", "take-back-test-3"));
        assertThat(coordinator.follow(twice).text()).contains("この判断はすでに取り消されているか");
        Http.Answer nonsense =
                coordinator.post("/worklist", "/worklist/take-back", Map.of("made", "x", "from", "//example.com"));
        assertThat(nonsense.header("Location")).endsWith("/worklist");
    }

    @Test
    void onlyACoordinatorTakesBack() {
        String pairing = made("貝殻の舗装材");
        admin.post("/api/v1/pairings/" + pairing + "/shortlist", "{}");
        Browsing auditor = Browsing.as(server, "auditor");
        assertThat(auditor.get("/pairings/" + pairing).text()).doesNotContain("take-back");
        assertThat(auditor.post("/", "/pairings/" + pairing + "/take-back", Map.of())
                        .status())
                .isEqualTo(403);
        Browsing company = Browsing.as(server, "company");
        assertThat(company.post("/", "/pairings/" + pairing + "/take-back", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(company.post("/", "/worklist/take-back", Map.of("made", pairing + ":1"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatWasMadeByHandIsCalledAutomaticNowhere() {
        String pairing = made("籾殻の研磨材");
        String need =
                admin.get("/api/v1/pairings/" + pairing).json().path("needId").asString();
        String seed =
                admin.get("/api/v1/pairings/" + pairing).json().path("seedId").asString();
        Browsing coordinator = Browsing.as(server, "coordinator");
        for (String page : new String[] {
            "/pairings/" + pairing,
            "/needs/" + need,
            "/seeds/" + seed,
            "/history/pairing/" + pairing,
            "/explain?need=" + need + "&seed=" + seed
        }) {
            assertThat(coordinator.get(page).text()).as(page).doesNotContain("自動候補");
        }
        for (String page : new String[] {"/pairings/" + pairing, "/needs/" + need, "/seeds/" + seed}) {
            assertThat(coordinator.get(page).text()).as(page).contains("候補（手動で追加）");
        }
        assertThat(coordinator.get("/worklist").text()).contains("候補（手動で追加）");
        assertThat(coordinator.get("/pairings/" + pairing + "?lang=en").header("Location"))
                .isNotNull();
        assertThat(coordinator.get("/pairings/" + pairing).text()).contains("Candidate (added manually)");
    }

    @Test
    void aPairingProposedAgainKeepsItsNumberAndTellsOfItsEarlierProposal() {
        String pairing = made("竹繊維の断熱材");
        Http.Answer before = admin.get("/api/v1/pairings/" + pairing);
        long number = before.json().path("number").asLong();
        admin.post("/api/v1/pairings/" + pairing + "/dismiss", "{\"reason\": \"competition\"}");
        Http.Answer again = admin.post(
                "/api/v1/pairings",
                "{\"needId\": \"%s\", \"seedId\": \"%s\", \"reason\": \"事情が変わった\"}"
                        .formatted(
                                before.json().path("needId").asString(),
                                before.json().path("seedId").asString()));
        admin.get("/api/v1/pairings?after=" + again.position());
        String page =
                Browsing.as(server, "coordinator").get("/pairings/" + pairing).text();
        assertThat(page).contains("これまでの提案（1件）", "旧知の仲", "事情が変わった");
        assertThat(page).containsPattern("<h1>組合せ [^<]*</h1>");
        assertThat(page.replaceAll("(?s).*<h1>組合せ ([0-9,]+)</h1>.*", "$1").replace(",", ""))
                .isEqualTo(Long.toString(number));
    }
}
