package jp.musubi.app.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.app.Await;
import jp.musubi.app.Http;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExplainPagesTest {
    private static Server server;
    private static Http admin;
    private static Browsing coordinator;

    @BeforeAll
    static void start() {
        server = TestServer.shared();
        admin = Http.admin(server);
        coordinator = Browsing.as(server, "coordinator");
    }

    private static String published(String title) {
        return published(title, "public");
    }

    private static String published(String title, String disclosure) {
        Http.Answer created = admin.post("/api/v1/seeds", Samples.seed(title, disclosure));
        Http.Answer published = admin.post("/api/v1/seeds/" + created.id() + "/publish");
        admin.get("/api/v1/seeds?size=1&after=" + published.position());
        return created.id();
    }

    private static String opened(String subject) {
        Http.Answer created = admin.post("/api/v1/needs", Samples.need(subject, "coordinators"));
        Http.Answer opened = admin.post("/api/v1/needs/" + created.id() + "/open");
        admin.get("/api/v1/needs?after=" + opened.position());
        return created.id();
    }

    @Test
    void anyPairIsExplainedWithMarkedSentencesAndItsRank() {
        String seed = published("オオサンショウウオ皮膚の接着物質");
        String need = opened("オオサンショウウオのような接着物質がほしい");

        String page = coordinator.get("/explain?need=" + need + "&seed=" + seed).text();

        assertThat(page).contains("根拠の内訳", "<mark>接着</mark>", "ニーズから見て", "シーズから見て", "足りないもの");
    }

    @Test
    void aPairingTellsItsFloorItsVersionsAndWhatTheGlossaryGaveAndOthersGetNoWordOfIt() {
        String group = admin.post(
                        "/api/v1/glossary", "{\"business\": [\"ごわごわ\"], \"academic\": [\"繊維剛性\"], \"english\": []}")
                .id();
        String seed = published("繊維剛性の測定");
        String need = opened("ごわごわした布をなおしたい");
        String pairing = Await.until(() -> {
            JsonNode items = admin.get("/api/v1/pairings?need=" + need + "&seed=" + seed)
                    .json()
                    .path("items");
            return items.isEmpty() ? null : items.get(0).path("id").asString();
        });

        for (String page : new String[] {"/pairings/" + pairing, "/explain?need=" + need + "&seed=" + seed}) {
            assertThat(coordinator.get(page).text())
                    .as(page)
                    .contains("用語集のつながり", ">ごわごわ</a>", "/glossary/" + group, "提案する基準", "用語集 glossary@")
                    .contains("<mark>ごわごわ</mark>");
        }
        assertThat(coordinator.get("/explain?need=" + need + "&seed=" + seed).text())
                .contains("直近の照合（ログ位置");
        assertThat(coordinator.get("/needs/" + need).text()).contains(">ごわごわ</a>", "提案する基準", "直接 ");
        assertThat(Browsing.as(server, "auditor")
                        .get("/history/pairing/" + pairing)
                        .text())
                .contains("提案する基準", "用語集");
        for (String role : new String[] {"researcher", "company", "administrator"}) {
            Browsing other = Browsing.as(server, role);
            for (String page : new String[] {
                "/pairings/" + pairing, "/needs/" + need, "/seeds/" + seed, "/history/pairing/" + pairing
            }) {
                assertThat(other.get(page).text()).as(role + " " + page).doesNotContain("ごわごわ", "用語集のつながり");
            }
        }
    }

    @Test
    void whyNotThisSeedIsAskedByWordsOrByItsAddress() {
        String seed = published("カモノハシの電気受容");
        String need = opened("暗い水の中で物を探したい");

        assertThat(coordinator.get("/needs/" + need).text()).contains("/explain?need=" + need);
        String link = "/explain?need=" + need + "&amp;seed=" + seed;
        assertThat(coordinator
                        .get("/explain?need=" + need + "&q=%E3%82%AB%E3%83%A2%E3%83%8E%E3%83%8F%E3%82%B7")
                        .text())
                .contains(link);
        assertThat(coordinator
                        .get("/explain?need=" + need + "&q=http://localhost/seeds/" + seed)
                        .text())
                .contains(link);
        assertThat(coordinator.get("/explain?seed=" + seed + "&q=" + need).text())
                .contains("/explain?need=" + need + "&amp;seed=" + seed);
    }

    @Test
    void onlyCoordinatorsAndAuditorsGetThere() {
        String seed = published("ハリセンボンの公開シーズ");
        String need = opened("ハリセンボンの秘密のニーズ");

        Http.Answer refused = Browsing.as(server, "researcher").get("/explain?need=" + need + "&seed=" + seed);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).doesNotContain("秘密のニーズ");
        assertThat(Browsing.as(server, "auditor")
                        .get("/explain?need=" + need + "&seed=" + seed)
                        .status())
                .isEqualTo(200);
        assertThat(coordinator.get("/explain?need=%3Cb%3E&seed=x").status()).isEqualTo(404);
        assertThat(coordinator.get("/explain").status()).isEqualTo(404);
    }

    @Test
    void aSeedThatSaysNearlyTheSameIsWarnedOfBeforeItIsRegisteredAndCanBeSentAnyway() {
        Browsing researcher = Browsing.as(server, "researcher");
        String known = published("タツノオトシゴの育児嚢の微小環境");
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "title", "タツノオトシゴの育児嚢の微小環境",
                "summary", "干し柿の果皮から縮合型タンニンを低温で抽出する。",
                "kind", "research_result",
                "field", "food",
                "stage", "prototype",
                "disclosure", "coordinators",
                "do", "draft"));

        Http.Answer warned = researcher.fillIn("/seeds/new", fields);

        assertThat(warned.status()).isEqualTo(200);
        assertThat(warned.text())
                .contains("この内容とよく似たシーズが", "/seeds/" + known, "name=\"warned\"")
                .contains("value=\"タツノオトシゴの育児嚢の微小環境\"");
        fields.put("warned", "1");
        Matcher command =
                Pattern.compile("name=\"commandId\" value=\"([^\"]*)\"").matcher(warned.text());
        assertThat(command.find()).isTrue();
        fields.put("commandId", command.group(1));
        assertThat(researcher.fillIn("/seeds/new", fields).status()).isEqualTo(302);
    }

    @Test
    void aLoanwordAndItsEnglishAreToldOfAsSuch() {
        String seed = published("Exciton transport in thin films", "coordinators");
        String need = opened("エキシトンを利用した発光");

        String page = coordinator.get("/explain?need=" + need + "&seed=" + seed).text();

        assertThat(page).contains("<mark>exciton</mark>", "外来語", "<span>エキシトン</span>");
    }

    @Test
    void whatTheWriterMayNotSeeIsNotWarnedOf() {
        Browsing company = Browsing.as(server, "company");
        opened("ウミウシの色素を染料として量産したい");
        Map<String, String> fields = Map.of(
                "subject", "ウミウシの色素を染料として量産したい",
                "problem", "干し柿の加工場で毎年数十トン出る果皮を捨てている。タンニンを使いたい。",
                "field", "food",
                "channel", "direct",
                "disclosure", "coordinators",
                "do", "draft");

        assertThat(company.fillIn("/needs/new", fields).status()).isEqualTo(302);
    }

    @Test
    void thePageOfASeedNamesSeedsLikeIt() {
        String one = published("クリオネの捕食器官の動作解析");
        String other = published("クリオネの捕食器官を模した把持機構");

        assertThat(coordinator.get("/seeds/" + one).text()).contains("関連するシーズ", "/seeds/" + other);
        assertThat(Browsing.visitor(server).get("/seeds/" + one).text()).contains("/seeds/" + other);
    }
}
