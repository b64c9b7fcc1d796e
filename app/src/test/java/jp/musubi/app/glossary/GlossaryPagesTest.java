package jp.musubi.app.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import jp.musubi.query.glossary.readwhole.ReadGlossary;
import jp.musubi.search.document.Glossary;
import jp.musubi.search.document.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a server of its own: what is in the glossary changes what is found. */
class GlossaryPagesTest {
    private static Server server;
    private static Browsing coordinator;
    private static Browsing researcher;
    private static Http api;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = TestServer.start(data);
        coordinator = Browsing.as(server, "coordinator");
        researcher = Browsing.as(server, "researcher");
        api = People.with(server, "coordinator");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Glossary glossary() {
        return server.node().questions().ask(new ReadGlossary(Viewer.system(), null));
    }

    private static Http.Answer defined(String business, String academic, String english) {
        return coordinator.follow(coordinator.fillIn(
                "/glossary/new",
                Map.of("business", business, "academic", academic, "english", english, "field", "food")));
    }

    private static String path(Http.Answer page) {
        return page.response().uri().getPath();
    }

    @Test
    void aCoordinatorDefinesRevisesAndRetiresAGroupAndItsPageTellsItsHistory() {
        Http.Answer page = defined("果物の皮\nむき皮", "果皮、外果皮", "fruit peel");
        assertThat(page.text()).contains("果物の皮、むき皮", "果皮、外果皮", "fruit peel", "食品", "用語の登録・修正");
        String path = path(page);

        Http.Answer revised = coordinator.follow(coordinator.fillIn(
                path + "/edit", Map.of("business", "果物の皮", "academic", "果皮", "english", "rind", "field", "")));
        assertThat(revised.text()).contains("rind", "どの分野でも");

        Http.Answer retired = coordinator.follow(
                coordinator.post(path, path + "/retire", Map.of("reason", "ほかの組にまとめた", "commandId", "r-1")));
        assertThat(retired.text()).contains("廃止", "ほかの組にまとめた", "もう一度使う");
        assertThat(coordinator.get("/glossary?q=rind").text())
                .contains("見つかりませんでした")
                .doesNotContain(path);
        assertThat(coordinator.get("/glossary?q=rind&state=retired").text()).contains(path);
    }

    @Test
    void aRefusedFormNamesTheFieldAndKeepsWhatWasTyped() {
        Http.Answer answer = coordinator.fillIn(
                "/glossary/new", Map.of("business", "<b>皮</b>\n<b>皮</b>", "academic", "", "english", "", "field", ""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .contains("href=\"#f-business\"", "が二度出てきます", "&lt;b&gt;皮&lt;/b&gt;")
                .doesNotContain("<b>皮</b>");
        assertThat(coordinator
                        .fillIn("/glossary/new", Map.of("business", "皮", "academic", "", "english", "", "field", ""))
                        .text())
                .contains("言葉が一つしかありません");
    }

    @Test
    void theSecondOfTwoEditorsSeesWhatTheFirstHasStoredAndMaySaveAfterAll() {
        String path = path(defined("殻", "外殻", "shell"));
        Map<String, String> first =
                Map.of("business", "殻", "academic", "甲殻", "english", "", "field", "", "basedOn", "1");
        coordinator.fillIn(path + "/edit", first);

        Http.Answer late = coordinator.fillIn(
                path + "/edit", Map.of("business", "から", "academic", "外殻", "english", "", "field", "", "basedOn", "1"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("甲殻", "から", "name=\"basedOn\" value=\"2\"");
    }

    @Test
    void membersReadButOnlyCoordinatorsAndAdministratorsEditAndVisitorsSeeNothing() {
        String path = path(defined("骨", "骨組織", "bone"));
        assertThat(researcher.get("/glossary?q=bone").text()).contains("骨組織").doesNotContain("/glossary/new");
        assertThat(researcher.get(path).text()).contains("骨組織").doesNotContain(path + "/edit", "用語の登録・修正");
        for (String page : new String[] {"/glossary/new", "/glossary/import", path + "/edit"}) {
            assertThat(researcher.get(page).status()).as(page).isEqualTo(403);
        }
        assertThat(researcher.post("/glossary", path + "/retire", Map.of()).status())
                .isEqualTo(403);
        assertThat(Browsing.visitor(server).get("/glossary").status()).isEqualTo(302);
        assertThat(coordinator.get("/glossary/absent").status()).isEqualTo(404);
    }

    @Test
    void anUploadedTableIsTriedThenTakenInAndCanBeSavedAsATableAgain() {
        byte[] table = "業務の言葉,学術用語,English,分野\nえさ,飼料,feed,畜産\n".getBytes(Charset.forName("windows-31j"));
        Glossary before = glossary();
        assertThat(coordinator
                        .upload("/glossary/import", Map.of("do", "check"), "畜産.csv", table)
                        .text())
                .contains("試行です。1組を取り込めます");
        assertThat(glossary()).isEqualTo(before);

        assertThat(coordinator
                        .upload("/glossary/import", Map.of("do", "take"), "畜産.csv", table)
                        .text())
                .contains("1組を取り込みました");
        assertThat(coordinator
                        .upload("/glossary/import", Map.of("do", "take"), "畜産.csv", table)
                        .text())
                .contains("0組を取り込みました（ほかに登録済み 1組）");
        Http.Answer export = researcher.get("/glossary/export");
        assertThat(export.header("Content-Disposition")).contains("attachment; filename=\"glossary.csv\"");
        assertThat(export.text()).startsWith("\ufeff業務の言葉,学術用語,English,分野\r\n").contains("えさ,飼料,feed,畜産\r\n");
        assertThat(coordinator
                        .upload(
                                "/glossary/import",
                                Map.of("do", "take"),
                                "own.csv",
                                export.text().getBytes(StandardCharsets.UTF_8))
                        .text())
                .contains("0組を取り込みました");
    }

    @Test
    void aBrokenUploadIsRefusedByItsLinesAndTheGlossaryStays() {
        Glossary before = glossary();
        Http.Answer answer = coordinator.upload(
                "/glossary/import",
                Map.of("do", "take"),
                "<i>.csv",
                "業務の言葉,学術用語\nえさ箱,給餌器\n柵,\n".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("3行目：言葉が一つしかありません", "&lt;i&gt;.csv").doesNotContain("<i>.csv");
        assertThat(coordinator
                        .upload("/glossary/import", Map.of(), "", new byte[0])
                        .text())
                .contains("ファイルを選んでください");
        assertThat(glossary()).isEqualTo(before);
        assertThat(coordinator
                        .upload("/glossary/import", Map.of(), "a.csv", new byte[9_000_000])
                        .status())
                .isEqualTo(413);
    }

    @Test
    void theInterfaceDefinesRevisesRetiresAndFinds() {
        Http.Answer made = api.post(
                "/api/v1/glossary", "{\"business\": [\"ビビリ\"], \"academic\": [\"びびり振動\"], \"field\": \"machinery\"}");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        String path = "/api/v1/glossary/" + made.id();
        assertThat(api.get(path).json().path("academic").path(0).asString()).isEqualTo("びびり振動");
        assertThat(api.put(path, "{\"revision\": 1, \"business\": [\"ビビリ\"], \"english\": [\"chatter\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(api.put(path, "{\"revision\": 1, \"business\": [\"ビビリ\"], \"english\": [\"x\"]}")
                        .status())
                .isEqualTo(409);
        assertThat(api.get("/api/v1/glossary?q=chatter").json().path("total").asInt())
                .isEqualTo(1);
        assertThat(api.post(path + "/retire", "{\"reason\": \"試し\"}").status()).isEqualTo(200);
        assertThat(api.get("/api/v1/glossary?q=chatter").json().path("total").asInt())
                .isZero();
        assertThat(api.get(path).json().path("state").asString()).isEqualTo("retired");
    }

    @Test
    void theInterfaceRefusesWhatAFormWouldRefuse() {
        Http.Answer single = api.post("/api/v1/glossary", "{\"business\": [\"皮\"]}");
        assertThat(single.status()).isEqualTo(400);
        assertThat(single.text()).contains("too_few_forms");
        assertThat(api.post("/api/v1/glossary", "{\"business\": [\"a\", \"b\"], \"colour\": 1}")
                        .text())
                .contains("unknown_field");
        assertThat(People.with(server, "company")
                        .post("/api/v1/glossary", "{\"business\": [\"a\", \"b\"]}")
                        .status())
                .isEqualTo(403);
        assertThat(Http.visitor(server).get("/api/v1/glossary").status()).isEqualTo(401);
    }
}
