package jp.musubi.app.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;

/** Organizations as people see and write them. */
class OrganizationPagesTest {
    private static final String NUMBER = "8700110005901";
    private static final String OTHER_NUMBER = "1010001072706";

    private final Server server = TestServer.shared();
    private final People.Person person = People.register(server, "coordinator");
    private final Browsing coordinator = browsing(person);

    private Browsing browsing(People.Person who) {
        Browsing browsing = Browsing.visitor(server);
        browsing.signIn(who.login(), TestServer.PASSWORD);
        return browsing;
    }

    private static Map<String, String> form(String... fields) {
        Map<String, String> form = new TreeMap<>(
                Map.of("kind", "company", "commandId", UUID.randomUUID().toString()));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String registered(String... fields) {
        Http.Answer stored = coordinator.post("/organizations/new", "/organizations/new", form(fields));
        assertThat(stored.status()).as(stored.text()).isEqualTo(302);
        return stored.header("Location").replaceFirst(".*/organizations/", "");
    }

    @Test
    void anOrganizationIsRegisteredFoundByEveryWayOfWritingItsNamesAndShownWithItsFacts() {
        String id = registered(
                "name",
                "株式会社髙橋まわし工業",
                "reading",
                "たかはしまわしこうぎょう",
                "corporateNumber",
                "８-7001-1000-5901",
                "size",
                "small",
                "aliases",
                "まわし組\nMAWASHI Co., Ltd.",
                "formerNames",
                "有限会社高橋鉄工所",
                "sites",
                "本社、架空県、架空市\n東京都港区",
                "web",
                "https://example.co.jp/");
        for (String sought : new String[] {
            "㈱高橋まわし工業", "髙橋まわし工業", "高橋鉄工所", "まわし組", NUMBER, "8-7001-1000-5901", "たかはしまわしこうぎょう", "タカハシマワシコウギョウ"
        }) {
            assertThat(coordinator.get("/organizations?q=" + encoded(sought)).text())
                    .as(sought)
                    .contains("/organizations/" + id + "\"");
        }
        assertThat(coordinator.get("/organizations/" + id).text())
                .contains(
                        "株式会社髙橋まわし工業",
                        "中小",
                        NUMBER,
                        "MAWASHI Co., Ltd.",
                        "有限会社高橋鉄工所",
                        "架空県架空市",
                        "東京都港区",
                        "https://example.co.jp/");
    }

    @Test
    void aNumberThatAnotherBearsIsRefusedWithAWayToTheOtherAndNothingTypedIsLost() {
        String first = registered("name", "架空先取り工業", "corporateNumber", OTHER_NUMBER);
        Http.Answer refused = coordinator.post(
                "/organizations/new",
                "/organizations/new",
                form("name", "架空後追い工業", "corporateNumber", OTHER_NUMBER, "region", "最上の奥"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("「架空先取り工業」が使っています", "/organizations/" + first, "架空後追い工業", "最上の奥");
        assertThat(coordinator.get("/organizations?q=" + encoded("架空後追い工業")).text())
                .doesNotContain("架空後追い工業</a>");
    }

    @Test
    void whatCannotBeReadIsSaidBesideItsField() {
        Http.Answer wrong = coordinator.post(
                "/organizations/new",
                "/organizations/new",
                form("name", "", "kind", "", "corporateNumber", "1234567890123", "web", "ftp://x", "size", "small"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text())
                .contains("f-name-error", "f-kind-error", "f-corporateNumber-error", "f-web-error", "f-size-error");
    }

    @Test
    void oneThatIsCalledTheSameIsShownBeforeItIsRegisteredAgain() {
        registered("name", "架空重なり商会株式会社");
        Map<String, String> again = form("name", "㈱架空重なり商会");
        Http.Answer warned = coordinator.post("/organizations/new", "/organizations/new", again);
        assertThat(warned.status()).isEqualTo(200);
        assertThat(warned.text()).contains("同じ名称の機関がすでに登録されています", "架空重なり商会株式会社");
        again.put("warned", "1");
        assertThat(coordinator
                        .post("/organizations/new", "/organizations/new", again)
                        .status())
                .isEqualTo(302);
    }

    @Test
    void aRevisionKeepsWhatItDidNotShowAndTheSecondOfTwoEditorsSeesWhatTheFirstChanged() {
        String id = registered("name", "架空改訂工業", "note", "移転の予定あり");
        String edit = "/organizations/" + id + "/edit";
        String page = coordinator.get(edit).text();
        String basedAt = page.replaceFirst("(?s).*name=\"basedAt\" value=\"([^\"]*)\".*", "$1");
        Map<String, String> first = form("name", "架空改訂工業", "region", "庄内", "basedOn", "1", "basedAt", basedAt);
        assertThat(coordinator.post(edit, edit, first).status()).isEqualTo(302);
        assertThat(coordinator.get("/organizations/" + id).text()).contains("庄内", "移転の予定あり");

        Http.Answer late = coordinator.post(edit, edit, form("name", "架空遅れ工業", "basedOn", "1", "basedAt", basedAt));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("<ins>庄内</ins>", "架空遅れ工業");
    }

    @Test
    void aMemberReadsAnOrganizationWithoutItsNoteItsPeopleAndWhoseNeedsTheyAre() {
        String id = registered("name", "架空内緒工業", "kind", "company", "note", "引っ越しの予定");
        Http api = Http.admin(server);
        api.post("/api/v1/persons", "{\"id\":\"secretive\",\"name\":\"架空 内緒子\",\"organizationId\":\"" + id + "\"}");
        String need = person.client()
                .post(
                        "/api/v1/needs",
                        Samples.need("内緒の困りごと", "public").replaceFirst("\\{", "{\"owner\": \"secretive\", "))
                .id();
        person.client().post("/api/v1/needs/" + need + "/open", "{}");
        server.node().questions().await(server.node().log().head(), Duration.ofSeconds(30));

        String seen = coordinator.get("/organizations/" + id).text();
        assertThat(seen).contains("引っ越しの予定", "架空 内緒子", "内緒の困りごと");
        People.Person reader = People.register(server, "researcher");
        Browsing researcher = browsing(reader);
        String hidden = researcher.get("/organizations/" + id).text();
        assertThat(hidden).contains("架空内緒工業").doesNotContain("引っ越しの予定", "架空 内緒子", "内緒の困りごと");
        assertThat(researcher.get("/organizations?q=" + encoded("引っ越しの予定")).text())
                .doesNotContain("架空内緒工業");
        assertThat(reader.client().get("/api/v1/organizations/" + id).text()).doesNotContain("引っ越し");
        assertThat(Http.visitor(server).get("/organizations/" + id).text()).doesNotContain("架空内緒工業");
        assertThat(researcher.get("/organizations/new").status()).isEqualTo(403);
    }

    @Test
    void aMergedOrganizationLeadsToTheOneThatItIsAndIsFoundUnderItUntilThatIsTakenBack() {
        String old = registered("name", "架空古巣製作所");
        String now = registered("name", "架空新天地製作所");
        Http.admin(server)
                .post("/api/v1/persons", "{\"id\":\"mover\",\"name\":\"架空 移子\",\"organizationId\":\"" + old + "\"}");
        String page = "/organizations/" + old;
        assertThat(coordinator.get(page).text()).contains("架空新天地製作所</option>");
        Map<String, String> merge = form("into", now, "reason", "succession", "on", "2026-10-01");
        assertThat(coordinator.post(page, page + "/merge", merge).status()).isEqualTo(302);

        assertThat(coordinator.get(page).text()).contains("引き継がれました", "/organizations/" + now + "\"");
        assertThat(coordinator.get("/organizations/" + now).text()).contains("架空古巣製作所", "承継", "架空 移子");
        assertThat(coordinator.get("/organizations?q=" + encoded("架空古巣製作所")).text())
                .contains("/organizations/" + now + "\"")
                .doesNotContain("/organizations/" + old + "\"");
        assertThat(person.client().get("/api/v1/organizations/" + old).text()).contains("\"mergedInto\":\"" + now);
        assertThat(person.client()
                        .post(
                                "/api/v1/organizations/" + now + "/merge",
                                "{\"into\":\"" + old + "\",\"reason\":\"duplicate\"}")
                        .text())
                .contains("merge_in_circle");

        assertThat(coordinator.post(page, page + "/separate", form()).status()).isEqualTo(302);
        assertThat(coordinator.get(page).text()).doesNotContain("引き継がれました").contains("架空 移子");
        assertThat(coordinator.get("/organizations/" + now).text()).doesNotContain("架空古巣製作所</a>", "架空 移子");
    }

    @Test
    void theInterfaceReplacesWhatIsKnownAndTellsItAgain() {
        String id = registered("name", "架空接続工業");
        Http.Answer revised = person.client()
                .put(
                        "/api/v1/organizations/" + id,
                        "{\"revision\": 1, \"name\": \"架空接続工業\", \"kind\": \"hospital\", \"aliases\": [\"接続, K.K.\"], \"sites\": "
                                + "[{\"name\": \"本院\", \"prefecture\": \"架空県\", \"inPrefecture\": true}]}");
        assertThat(revised.status()).as(revised.text()).isEqualTo(200);
        server.node().questions().await(server.node().log().head(), Duration.ofSeconds(30));
        assertThat(person.client().get("/api/v1/organizations/" + id).text())
                .contains("\"hospital\"", "\"接続, K.K.\"", "\"本院\"", "\"inPrefecture\":true", "\"revision\":2");
        assertThat(person.client()
                        .put("/api/v1/organizations/" + id, "{\"revision\": 1, \"name\": \"x\", \"kind\": \"other\"}")
                        .status())
                .isEqualTo(409);
    }
}
