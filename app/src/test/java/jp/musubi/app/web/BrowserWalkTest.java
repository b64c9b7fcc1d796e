package jp.musubi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The whole way in a real browser, from a seed to the auditor's verdict; each step stands on the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserWalkTest {
    private static final String PASSWORD = TestServer.PASSWORD;

    /** Three seeds near the need, and a ground of others that makes their words stand out. */
    private static final Map<String, String> SEEDS = Map.of(
            "干し柿の加工残さの利用", "干し柿の加工場から出る果皮を捨てずに使い、タンニンを取り出す。",
            "柿タンニンの測定法", "柿の果皮に残るタンニンを、加工場で手早く測る。",
            "果皮の乾燥と粉末化", "捨てている柿の果皮を乾かして粉にし、加工場で使いたい人に渡す。",
            "超音波による鋼材の探傷", "溶接した鋼板の割れを音の反射で見つける。",
            "牛舎の換気の自動制御", "温度と湿度から換気扇の回転を決める。",
            "海藻の種苗生産", "水槽で胞子から苗を育て、海に移す。",
            "高齢者の歩行解析", "床の圧力から転びやすさを推し量る。",
            "木質燃料の品質管理", "含水率を近赤外線で測り、燃え方をそろえる。");

    @TempDir
    private static Path folder;

    private static ChromeDriver browser;
    private static Server server;
    private static Walker walker;
    private static String need;

    @BeforeAll
    static void open() {
        browser = Chromium.open(folder.resolve("profile"));
        server = TestServer.start(folder.resolve("data"));
        walker = new Walker(browser, server.port());
        Http admin = Http.admin(server);
        SEEDS.forEach((title, summary) -> {
            String seed = Samples.seed(title, "public").replace("干し柿の果皮から縮合型タンニンを低温で抽出する。", summary);
            admin.post("/api/v1/seeds/" + admin.post("/api/v1/seeds", seed).id() + "/publish", "{}");
        });
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    @Order(1)
    void aResearcherRegistersASeedMendsTheMistakesAndFindsItAtOnce() {
        walker.signIn(People.register(server, "researcher").login(), PASSWORD);
        walker.go("/seeds/new");
        walker.type("#f-title", "柿果皮タンニンの低温抽出");
        walker.type("#f-summary", "干し柿の果皮からタンニンを低温で抽出する。");
        walker.press("#f-stage-2");
        walker.press("#f-disclosure");
        walker.press("details.later summary");
        walker.type("#f-expires", "令和9年13月");
        walker.press("button[value=publish]");

        walker.awaitText("2か所を修正してください");
        assertThat(walker.find("#f-title").getAttribute("value")).isEqualTo("柿果皮タンニンの低温抽出");
        walker.press(".errors a[href='#f-expires']");
        assertThat(walker.focused().getAttribute("id")).isEqualTo("f-expires");
        walker.type("#f-expires", "令和9年12月31日");
        walker.choose("#f-field", "food");
        walker.press("button[value=preview]");
        walker.await(driver -> !walker.all("#preview-title").isEmpty());
        walker.press("button[value=publish]");

        walker.awaitText("保存して公開しました。");
        assertThat(walker.text()).contains("2027年12月31日（令和9年）");
        walker.go("/seeds?q=%E6%9F%BF%E6%9E%9C%E7%9A%AE");
        assertThat(walker.text()).contains("柿果皮タンニンの低温抽出");
    }

    @Test
    @Order(2)
    void aCompanyOpensANeedAndLearnsThatSomebodyLooksForCandidates() {
        walker.signIn(People.register(server, "company").login(), PASSWORD);
        walker.go("/needs/new");
        walker.type("#f-subject", "干し柿の皮の使い道がほしい");
        walker.type("#f-problem", "干し柿の加工場で毎年数十トン出る果皮を捨てている。タンニンを使いたい。");
        walker.choose("#f-field", "food");
        walker.press("button[value=publish]");

        walker.awaitText("コーディネーターが関連するシーズを確認しています。");
        need = walker.path();
        assertThat(walker.text()).doesNotContain("順位", "根拠の内訳");
    }

    @Test
    @Order(3)
    void aCoordinatorShortlistsOneAndDismissesTheRestWithAReason() {
        walker.signIn(People.register(server, "coordinator").login(), PASSWORD);
        walker.awaitOn(
                "/worklist", driver -> walker.all("table.candidates tbody tr").size() >= 3);
        assertThat(walker.text()).contains("干し柿の皮の使い道がほしい", "根拠の内訳");

        walker.keys("j", "x", "s");
        walker.awaitText("検討中にしました。");
        List<WebElement> rest = walker.all("table.candidates input[type=checkbox]");
        rest.forEach(walker::press);
        walker.type("#decide input[name=note]", "量が合わない" + Keys.ENTER);
        assertThat(walker.all("table.candidates input:checked")).hasSameSizeAs(rest);
        walker.type("#decide input[name=note]", "");
        walker.choose("#reason", "other");
        walker.pressText("#decide button", "見送る");
        walker.awaitText("補足を入力してください");
        assertThat(walker.all("table.candidates input:checked")).hasSameSizeAs(rest);
        walker.choose("#reason", "content_mismatch");
        walker.pressText("#decide button", "見送る");
        walker.awaitText("見送りました。");

        assertThat(walker.all(".results li.done")).hasSameSizeAs(rest);
        walker.go(need);
        assertThat(walker.text()).contains("検討中", "見送り", "内容が合わない");
    }

    @Test
    @Order(4)
    void aPairingShowsBothTextsWithTheirMatchedTermsAndTheShares() {
        walker.go("/worklist");
        walker.press("section:has(h2) a[href^='/pairings/']");

        assertThat(walker.all(".pair .text"))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text.findElements(org.openqa.selenium.By.tagName("mark")))
                        .isNotEmpty());
        assertThat(walker.all(".bars svg")).isNotEmpty();
        assertThat(walker.text()).contains("成功の見込みではありません", "位");
    }

    @Test
    @Order(5)
    void aTelephoneCallIsNotedAndItsPromiseStandsOnTheWorklist() {
        walker.keys("n");
        walker.await(driver -> walker.path().equals("/contacts/new") && walker.isFocused("f-text"));
        walker.type("#f-text", "電話で量と時期を確かめた。");
        walker.type("#f-nextAction", "見本を送る");
        walker.type("#f-due", "令和8年4月1日");
        walker.focused().sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));

        walker.awaitText("活動を記録しました。");
        walker.go("/worklist");
        assertThat(walker.find(".promises").getText()).contains("見本を送る", "2026年4月1日（令和8年）");
    }

    @Test
    @Order(6)
    void anAuditorReadsTheHistoryTheRecordAsItWasAndVerifiesTheLog() {
        walker.signIn(People.register(server, "auditor").login(), PASSWORD);
        walker.go("/history" + need.replace("/needs/", "/need/"));
        assertThat(walker.text()).contains("ニーズの登録", "ニーズの募集開始", "組合せの提案", "見送り", "内容が合わない");

        walker.pressText("table.history a", "この時点を見る");
        walker.awaitText("の時点を表示しています。");
        assertThat(walker.text()).contains("干し柿の皮の使い道がほしい", "下書き");
        walker.go("/audit");
        walker.press(".verify button");
        walker.awaitText("件、記録に異常はありません");
        assertThat(walker.find(".verdict code").getText()).hasSize(64);
    }

    @Test
    @Order(7)
    void theAuditorsFirstScreenTellsTheLastVerdictAndTheFiscalYear() {
        walker.go("/");

        assertThat(walker.text()).contains("最後の検証", "記録に異常はありません", "年度", "件のできごと（ログ位置 1～");
        walker.pressText("a", "今年度のできごとを読む");
        assertThat(walker.text()).contains("クラスターの設立");
    }

    @Test
    @Order(8)
    void everyPageIsThereInEnglishInOneClick() {
        walker.go(need);
        walker.press("a.language");

        assertThat(walker.path()).isEqualTo(need);
        assertThat(walker.text()).contains("Corporate need", "History").doesNotContain("企業ニーズ");
    }

    @Test
    @Order(9)
    void whatWasTypedSurvivesASessionThatEnds() {
        People.Person person = People.register(server, "researcher");
        walker.signIn(person.login(), PASSWORD);
        walker.go("/seeds/new");
        walker.type("#f-title", "消えてはならない題名");
        browser.manage().deleteAllCookies();
        walker.press("button[value=draft]");

        walker.awaitText("もう一度ログインしてください");
        walker.type("#username", person.login());
        walker.type("#password", PASSWORD);
        walker.press("main form button");
        walker.await(driver -> walker.path().equals("/seeds/new"));
        walker.press("[data-restore] [data-yes]");
        assertThat(walker.find("#f-title").getAttribute("value")).isEqualTo("消えてはならない題名");
    }
}
