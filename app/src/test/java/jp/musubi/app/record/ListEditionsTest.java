package jp.musubi.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ListEditionsTest {
    private static final String MASKED = "/file?edition=masked";
    private static final String FULL = "/file?edition=full";

    private static Server server;
    private static Http admin;
    private static Browsing coordinator;
    private static Browsing officer;

    /** A word that stands in the texts of one test alone. */
    private final String word = "語" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void start() {
        server = TestServer.shared();
        admin = Http.admin(server);
        coordinator = Browsing.as(server, "coordinator");
        officer = Browsing.as(server, "programme_officer");
    }

    @Test
    void theMaskedEditionOfSeedsSaysWhatIsPublicAndNotWhoseItIsNorByWhatItIsFound() {
        String shown = seed("public", "題" + word);
        String hidden = seed("members", "会員" + word);

        String masked = coordinator.get("/lists/seeds" + MASKED).text();
        assertThat(masked).contains("題" + word, "■■の■■は果皮を使う", "食品", "応用");
        assertThat(masked)
                .doesNotContain("架空なぎさ大学" + word, "水産学部" + word, "架空花子" + word, "鍵" + word, "特願" + word)
                .doesNotContain("限定" + word, "会員" + word, "装置" + word, shown, hidden)
                .doesNotContain("なぎさ");
        assertThat(head(masked)).contains("題名", "分野").doesNotContain("所属", "キーワード", "研究者", "公開範囲", "詳細（限定公開）");
        assertThat(officer.get("/lists/seeds" + MASKED).text()).isEqualTo(masked);
    }

    @Test
    void theFullEditionOfSeedsSaysWhatItsReaderSeesButForWhatIsLimited() {
        seed("public", "題" + word);
        seed("coordinators", "内々" + word);
        seed("members", "会員" + word);

        String full = coordinator.get("/lists/seeds" + FULL).text();
        assertThat(full)
                .contains("題" + word, "内々" + word, "会員" + word, "架空なぎさ大学" + word, "架空 花子" + word, "鍵" + word)
                .doesNotContain("限定" + word, "特願" + word);
        assertThat(head(full)).contains("所属", "キーワード", "研究者", "公開範囲");
        assertThat(officer.get("/lists/seeds" + FULL).text())
                .contains("題" + word, "会員" + word)
                .doesNotContain("内々" + word);
        assertThat(coordinator
                        .get("/lists/seeds" + FULL + "&stage=applied&q=" + word)
                        .text())
                .contains("内々" + word);
        assertThat(coordinator.get("/lists/seeds" + FULL + "&stage=basic").text())
                .startsWith("\uFEFF番号")
                .doesNotContain("内々" + word);
    }

    @Test
    void theMaskedEditionOfNeedsNamesNoCompanyThatWroteItselfIntoItsText() {
        Http.Answer made = admin.post("/api/v1/needs", """
                {"subject": "皮%1$s", "problem": "ほしざら%1$s㈱は皮を捨てている。ほしざら%1$sの者です。ｶﾞﾄｰＢＡＮＫ%1$sの紹介。", "field": "food", "channel": "direct",
                 "company": "株式会社ほしざら%1$s", "displayName": "県内の菓子店%1$s", "region": "架空県%1$s", "keywords": ["鍵%1$s"],
                 "situation": "現状%1$s", "intermediary": "ガトーBank%1$s", "disclosure": "public"}""".formatted(word));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        opened("needs", made.id(), "open");

        String masked = coordinator.get("/lists/needs" + MASKED).text();
        assertThat(masked)
                .contains("皮" + word, "■■㈱は皮を捨てている。■■の者です。■■の紹介。")
                .doesNotContain("ほしざら" + word, "菓子店" + word, "架空県" + word, "鍵" + word, "現状" + word, made.id());
        assertThat(coordinator.get("/lists/needs" + FULL).text())
                .contains("県内の菓子店" + word, "鍵" + word)
                .doesNotContain("株式会社ほしざら" + word, "現状" + word);
    }

    @Test
    void aTextIsNoFormulaForASpreadsheet() {
        seed("public", "=HYPERLINK(1)" + word);
        assertThat(coordinator.get("/lists/seeds" + MASKED).text())
                .contains("'=HYPERLINK(1)" + word)
                .doesNotContain(",=HYPERLINK(1)" + word);
    }

    @Test
    void thePageTellsWhatEachEditionLeavesOutAndIsOfferedToWhoMayTakeOne() {
        String page = coordinator.get("/lists/seeds?q=" + word).text();
        assertThat(page)
                .contains("委員会用", "公表用", "所属、", "キーワード、", "■■", "件をCSVで保存")
                .contains("/lists/seeds/file?q=%E8%AA%9E", "edition=masked", "edition=full");
        assertThat(coordinator.get("/seeds").text()).contains("href=\"/lists/seeds\"");
        assertThat(coordinator.get("/needs?q=" + word).text()).contains("/lists/needs?q=");
        assertThat(Browsing.as(server, "researcher").get("/seeds").text()).doesNotContain("/lists/");
        assertThat(Browsing.visitor(server).get("/seeds").text()).doesNotContain("/lists/");
    }

    @Test
    void othersGetNoListAndAnEditionThatThereIsNotIsRefused() {
        for (String role : List.of("researcher", "company", "intermediary", "reviewer", "auditor")) {
            Browsing reader =
                    Browsing.signedIn(server, People.register(server, role).login());
            for (String address : List.of("/lists/seeds", "/lists/seeds" + MASKED, "/lists/needs" + FULL)) {
                assertThat(reader.get(address).status())
                        .as(role + " " + address)
                        .isEqualTo(403);
            }
        }
        assertThat(coordinator.get("/lists/seeds/file").status()).isEqualTo(400);
        assertThat(coordinator.get("/lists/seeds/file?edition=all").status()).isEqualTo(400);
    }

    private static List<String> head(String csv) {
        assertThat(csv.getBytes(StandardCharsets.UTF_8)).startsWith(0xEF, 0xBB, 0xBF);
        return Arrays.asList(csv.substring(1, csv.indexOf("\r\n")).split(","));
    }

    private String seed(String disclosure, String title) {
        Http.Answer made = admin.post("/api/v1/seeds", """
                {"title": "%2$s", "summary": "架空なぎさ大学%1$sの架空花子%1$sは果皮を使う", "kind": "research_result", "field": "food",
                 "stage": "applied", "disclosure": "%3$s", "details": "限定%1$s", "keywords": ["鍵%1$s"], "facilities": "装置%1$s",
                 "affiliation": "架空なぎさ大学%1$s 水産学部%1$s", "researchers": [{"name": "架空 花子%1$s"}],
                 "ip": {"status": "filed", "number": "特願%1$s"}}""".formatted(word, title, disclosure));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        opened("seeds", made.id(), "publish");
        return made.id();
    }

    private static void opened(String kind, String id, String verb) {
        Http.Answer shown = admin.post("/api/v1/" + kind + "/" + id + "/" + verb, "{}");
        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        admin.get("/api/v1/" + kind + "?size=1&after=" + shown.position());
    }
}
