package jp.musubi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import jp.musubi.language.party.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One sentence a record, wherever it is shown; and what everybody may read without an account. */
class StandingPagesTest {
    private static final String CHECKING = "募集中です。コーディネーターが関連するシーズを確認しています。";
    private static final String ASKING = "募集中です。お心当たりのある方は、コーディネーターへご連絡ください。";

    private static Server server;

    private final People.Person company = People.register(server, "company");

    @BeforeAll
    static void start() {
        server = TestServer.shared();
    }

    /** An open need of the company. @return its id */
    private String open(String subject, String range) {
        Http.Answer made = company.client().post("/api/v1/needs", need(subject, range));
        Http.Answer opened = company.client().post("/api/v1/needs/" + made.id() + "/open");
        assertThat(opened.status()).as(opened.toString()).isEqualTo(200);
        company.client().get("/api/v1/needs/" + made.id() + "?after=" + opened.token());
        return made.id();
    }

    private static String need(String subject, String range) {
        return Samples.need(subject, range)
                .replaceFirst("\\{", "{\"displayName\": \"県内のある食品製造業\", \"situation\": \"非公開の現状\", ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"柿の皮を使いたい", "まったく関係のない真空管の修理", "x"})
    void anOpenNeedSaysTheSameOnEveryPageWhateverWasFoundForIt(String subject) throws Exception {
        // Found for some of them and not for others: a seed that the company may not know of.
        Http admin = Http.admin(server);
        Http.Answer seed = admin.post("/api/v1/seeds", Samples.seed("柿の皮の秘密の抽出", "coordinators"));
        admin.post("/api/v1/seeds/" + seed.id() + "/publish");
        String id = open(subject, "coordinators");
        TestServer.settledHead(server);
        Http.Answer read = company.client().get("/api/v1/needs/" + id);
        String english = company.client()
                .with("Accept-Language", "en")
                .get("/api/v1/needs/" + id)
                .json()
                .path("standing")
                .asString();
        assertThat(read.json().path("standing").asString()).isEqualTo(CHECKING);
        assertThat(read.text()).doesNotContain("answer", "matched");
        assertThat(english).isEqualTo("Open. A coordinator is checking related seeds.");

        Browsing browser = Browsing.signedIn(server, company.login());
        for (String page : List.of("/", "/needs", "/needs/" + id)) {
            String text = browser.get(page).text();
            assertThat(text).as(page).contains(CHECKING).doesNotContain("近いシーズ", "見つかり、", "担当者が候補を確認中");
        }
    }

    @Test
    void aVisitorReadsAPublicNeedUnderItsOpenPartAndItsDisplayNameOnly() {
        String word = "ドジョウ" + UUID.randomUUID().toString().substring(0, 6);
        String id = open(word + "の骨", "public");
        Http visitor = Http.visitor(server);
        String typed = java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8);

        for (String path : List.of(
                "/needs/" + id,
                "/needs?q=" + typed,
                "/needs?sort=newest",
                "/api/v1/needs/" + id,
                "/api/v1/needs?sort=newest",
                "/api/v1/needs?q=" + typed)) {
            Http.Answer answer = visitor.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.text())
                    .as(path)
                    .contains(word, "県内のある食品製造業", ASKING)
                    .doesNotContain("架空柿加工株式会社", company.id(), "非公開の現状", "\"company\"");
        }
        assertThat(visitor.get("/").text()).contains("href=\"/needs\"");
    }

    @Test
    void aVisitorReadsNoOtherNeedAndWritesNone() {
        for (String range : List.of("members", "coordinators", "named")) {
            String id = open("見えないニーズ" + range, range);
            assertThat(Http.visitor(server).get("/needs/" + id).status()).isEqualTo(404);
            assertThat(Http.visitor(server).get("/api/v1/needs/" + id).status()).isEqualTo(404);
            assertThat(Http.visitor(server).get("/needs?sort=newest").text()).doesNotContain("見えないニーズ");
            assertThat(Http.visitor(server).get("/api/v1/needs").text()).doesNotContain("見えないニーズ");
        }
        String open = open("見えるニーズ", "public");
        assertThat(Http.visitor(server).get("/needs/new").status()).isEqualTo(302);
        assertThat(Http.visitor(server).get("/needs/" + open + "/edit").status())
                .isEqualTo(302);
        assertThat(Http.visitor(server).get("/history/need/" + open).status()).isEqualTo(302);
        for (String path : List.of("/similar", "/candidates")) {
            assertThat(Http.visitor(server).get("/api/v1/needs/" + open + path).status())
                    .as(path)
                    .isEqualTo(401);
        }
        assertThat(Http.visitor(server)
                        .post("/api/v1/needs", need("x", "public"))
                        .status())
                .isEqualTo(401);
        assertThat(Http.visitor(server)
                        .put("/api/v1/needs/" + open, need("x", "public"))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUTOMATION"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyRoleFindsItsOwnPartOnTheFirstScreenOrOneSentenceAboutIt(Role role) {
        Browsing browser = Browsing.as(server, role.code());
        Http.Answer home = browser.get("/");
        if (role == Role.COORDINATOR) {
            assertThat(home.status()).isEqualTo(302);
            return;
        }
        boolean building = Set.of(Role.PROGRAMME_OFFICER, Role.REVIEWER, Role.COUNCIL_MEMBER)
                .contains(role);
        assertThat(home.text().contains("の画面は準備中です。現在は、")).as(role.code()).isEqualTo(building);
        if (building) {
            for (String page : List.of("/seeds", "/needs", "/glossary")) {
                assertThat(browser.get(page).status()).as(page).isEqualTo(200);
            }
            assertThat(browser.get("/?lang=en").status()).isEqualTo(303);
            assertThat(browser.get("/").text()).contains("are being built. For now you can");
        }
    }

    @Test
    void aSeedSaysTheSameOnEveryPageToo() {
        People.Person researcher = People.register(server, "researcher");
        Http.Answer made = researcher.client().post("/api/v1/seeds", Samples.seed("一文のシーズ", "public"));
        Http.Answer shown = researcher.client().post("/api/v1/seeds/" + made.id() + "/publish");
        researcher.client().get("/api/v1/seeds?size=1&after=" + shown.token());
        Browsing browser = Browsing.signedIn(server, researcher.login());
        Map<String, String> sentences =
                Map.of("mine", "公開中です。関連するニーズがあれば、コーディネーターからご連絡します。", "others", "公開中です。関心のある方は、コーディネーターへご連絡ください。");

        for (String page : List.of("/", "/seeds?sort=newest", "/seeds/" + made.id())) {
            assertThat(browser.get(page).text()).as(page).contains(sentences.get("mine"));
        }
        for (String page : List.of("/seeds?sort=newest", "/seeds/" + made.id(), "/api/v1/seeds/" + made.id())) {
            assertThat(Http.visitor(server).get(page).text()).as(page).contains(sentences.get("others"));
        }
    }
}
