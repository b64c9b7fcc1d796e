package jp.musubi.app.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PersonalDataTest {
    private final Server server = TestServer.shared();
    private final Http admin = Http.admin(server);
    private final People.Person person = People.register(server, "researcher");
    private final Browsing researcher = Browsing.signedIn(server, person.login());

    private String seed(String title) {
        Http client = Http.visitor(server).basic(person.login(), "a-password-of-my-own");
        Http.Answer made = client.post("/api/v1/seeds", Samples.seed(title, "coordinators"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        client.get("/api/v1/seeds?size=1&after=" + made.token());
        return made.id();
    }

    private static JsonNode json(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> events(JsonNode held) {
        return StreamSupport.stream(held.path("events").spliterator(), false)
                .map(event -> event.path("what").asString())
                .toList();
    }

    @Test
    void allThatIsHeldIsToldToThePersonThemselves() {
        String seed = seed("自分のシーズ " + person.id());
        researcher.fillIn("/seeds/new", new HashMap<>(Map.of("title", "書きかけの題名", "do", "keep")));

        Http.Answer answer = researcher.get("/my-data.json");
        JsonNode held = json(answer);

        assertThat(answer.header("Content-Disposition")).contains("attachment", person.id(), ".json");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(held.path("person").toString()).contains("架空 researcher", person.id());
        assertThat(held.path("roles").toString()).contains("researcher");
        assertThat(held.path("account").toString()).contains(person.login());
        assertThat(held.path("records").toString()).contains("seed:" + seed, "自分のシーズ");
        assertThat(held.path("unfinished").toString()).contains("書きかけの題名");
        assertThat(events(held)).contains("PersonRegistered", "AccountOpened", "RoleGranted", "SeedRegistered");
        assertThat(held.path("events").toString()).contains("オカピ法");
        assertThat(answer.text()).doesNotContain("$2a$", "a-password-of-my-own", TestServer.PASSWORD);
        assertThat(researcher.get("/account").text()).contains("/my-data");
        assertThat(researcher.get("/my-data").text()).contains("ご自分に関する記録", "アクセストークン");
    }

    @Test
    void asATableItIsReadByPeopleAndHoldsNoFormula() {
        seed("=HYPERLINK(1) " + person.id());

        Http.Answer answer = researcher.get("/my-data.csv");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        assertThat(answer.text())
                .startsWith("\uFEFF区分,日時")
                .contains("氏名・連絡先など", "架空 researcher", "'=HYPERLINK(1)")
                .doesNotContain(",=HYPERLINK", "\"=HYPERLINK");
    }

    @Test
    void ofWhatOthersWroteOnlyTheirOwnPartIsInIt() {
        Http.Answer others = admin.post("/api/v1/seeds", """
                {"title": "よその秘密の題名", "summary": "よその秘密の要約を述べる文。", "kind": "research_result", "field": "food",
                 "stage": "prototype", "disclosure": "coordinators", "details": "よその秘密の詳細",
                 "researchers": [{"person": "%s", "name": "名前だけの研究者", "researchmap": "kaku"}]}""".formatted(person.id()));
        assertThat(others.status()).as(others.text()).isEqualTo(201);
        Http.Answer need = admin.post("/api/v1/needs", Samples.need("よその秘密のニーズ", "coordinators"));
        admin.get("/api/v1/seeds?size=1&after=" + need.position());

        Http.Answer answer = researcher.get("/my-data.json");

        assertThat(answer.text()).contains("名前だけの研究者").doesNotContain("よその秘密", others.id(), need.id());
    }

    @Test
    void whoElseHadAPartInItIsNotNumbered() {
        People.Person other = People.register(server, "coordinator");
        Http.Answer noted = other.client().post("/api/v1/contacts", """
                {"about": "person:%s", "kind": "telephone", "text": "本人についての電話", "nextAction": "資料を送る"}""".formatted(person.id()));
        assertThat(noted.status()).as(noted.text()).isEqualTo(201);
        other.client().get("/api/v1/seeds?size=1&after=" + noted.token());

        Http.Answer answer = researcher.get("/my-data.json");

        assertThat(events(json(answer))).contains("ContactNoted");
        assertThat(answer.text()).doesNotContain(other.id());
    }

    @Test
    void anAdministratorMakesItOnRequestAndReadsNoMoreThanElse() {
        seed("管理者の知らない題名");
        researcher.fillIn("/seeds/new", new HashMap<>(Map.of("title", "誰にも見せない書きかけ", "do", "keep")));
        Browsing administrator = Browsing.as(server, "administrator");
        String address = "/admin/persons/" + person.id() + "/data";

        Http.Answer answer = administrator.get(address + ".json");
        JsonNode held = json(answer);

        assertThat(held.path("person").toString()).contains("架空 researcher");
        assertThat(events(held)).contains("PersonRegistered", "SeedRegistered");
        assertThat(held.path("unfinished")).hasSize(1);
        assertThat(answer.text()).doesNotContain("管理者の知らない題名", "誰にも見せない書きかけ", "オカピ法");
        assertThat(administrator.get(address + ".csv").text())
                .contains("架空 researcher")
                .doesNotContain("管理者の知らない題名", "誰にも見せない書きかけ");
        assertThat(administrator.get("/admin/persons/" + person.id()).text()).contains(address + ".csv");
    }

    @Test
    void itIsForNobodyElse() {
        String address = "/admin/persons/" + person.id() + "/data.json";
        for (String role : new String[] {"researcher", "coordinator", "auditor", "company"}) {
            assertThat(Browsing.as(server, role).get(address).status()).as(role).isEqualTo(403);
        }
        assertThat(Browsing.visitor(server).get(address).text()).doesNotContain("架空 researcher");
        assertThat(Browsing.visitor(server).get("/my-data.json").status()).isIn(302, 401, 404);
        assertThat(Browsing.as(server, "administrator")
                        .get("/admin/persons/nobody0/data.json")
                        .status())
                .isEqualTo(404);
    }
}
