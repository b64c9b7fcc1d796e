package jp.musubi.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NamedPartiesTest {
    private static Server server;
    private static Http admin;
    private static Browsing coordinator;

    @BeforeAll
    static void start() {
        server = TestServer.shared();
        admin = Http.admin(server);
        coordinator = Browsing.as(server, "coordinator");
    }

    @Test
    void aBankThatIsNamedReadsTheOpenPartUntilItsClerkMovesOrIsLocked() {
        String bank = organization("架空なぎさ信金" + word());
        People.Person clerk = People.register(server, "intermediary");
        String seed = published("ハマナス" + word(), "organization:" + bank);
        assertThat(clerk.client().get("/api/v1/seeds/" + seed).status()).isEqualTo(404);

        Http.Answer belongs = belongs(clerk, "\"organizationId\": \"" + bank + "\"");
        assertThat(belongs.status()).as(belongs.text()).isEqualTo(200);
        Http.Answer read = clerk.client().get("/api/v1/seeds/" + seed);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("insider").asBoolean()).isFalse();
        assertThat(read.text()).doesNotContain("オカピ", bank);
        assertThat(clerk.client().get("/api/v1/seeds?disclosure=named").text()).contains(seed);
        assertThat(Http.visitor(server).get("/api/v1/seeds/" + seed).status()).isNotEqualTo(200);

        assertThat(belongs(clerk, "\"email\": \"moved@example.jp\"").status()).isEqualTo(200);
        assertThat(clerk.client().get("/api/v1/seeds/" + seed).status()).isEqualTo(404);
        assertThat(clerk.client().get("/api/v1/seeds?disclosure=named").text()).doesNotContain(seed);

        role(clerk, bank, "roles");
        assertThat(clerk.client().get("/api/v1/seeds/" + seed).status()).isEqualTo(200);
        role(clerk, bank, "revoke");
        assertThat(clerk.client().get("/api/v1/seeds/" + seed).status()).isEqualTo(404);
    }

    @Test
    void whoeverIsNamedIsWrittenAndReadByNameAndNeverById() {
        String name = "株式会社かくう" + word();
        String firm = organization(name);
        String page = path(coordinator.fillIn("/seeds/new", seed("named", name.replace("株式会社", "㈱"))));

        assertThat(read(coordinator.get(page).text())).contains(name).doesNotContain(firm);
        String form = coordinator.get(page + "/edit").text();
        assertThat(form)
                .containsPattern("name=\"named\"[^>]* value=\"" + name + "\"")
                .doesNotContain(firm);
        assertThat(admin.get("/api/v1" + page).json().path("named").toString())
                .isEqualTo("[\"organization:" + firm + "\"]");

        coordinator.fillIn(page + "/edit", seed("named", name, "summary", "書き直した概要"));
        assertThat(admin.get("/api/v1" + page).json().path("named").toString()).contains(firm);
        String history =
                coordinator.get(page.replace("/seeds/", "/history/seed/")).text();
        assertThat(history).contains(name).doesNotContain(firm);
    }

    /** Without the values of choices, which nobody reads: the house of the record is one. */
    private static String read(String page) {
        return page.replaceAll("<option[^>]*>", "");
    }

    @Test
    void aNameThatNobodyBearsIsRefusedBesideTheFieldAndStays() {
        Http.Answer answer = coordinator.fillIn("/seeds/new", seed("named", "いない会社"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("href=\"#f-named\"", "value=\"いない会社\"", "「いない会社」という機関・利用者は見つかりません");
    }

    @Test
    void anOrganizationIsFoundByWhatPeopleCallItCalledItAndHowItIsRead() {
        String word = word();
        String firm = organization(
                "株式会社かくう髙" + word,
                ", \"reading\": \"かくうたか" + kana(word) + "\", \"aliases\": [\"KT" + word
                        + "\"], \"formerNames\": [\"架空商店" + word + "\"]");
        for (String called : new String[] {"かくう高" + word + "㈱", "ＫＴ" + word, "架空商店" + word, "カクウタカ" + kana(word)}) {
            String page = path(coordinator.fillIn("/seeds/new", seed("named", called)));
            assertThat(admin.get("/api/v1" + page).json().path("named").toString())
                    .as(called)
                    .isEqualTo("[\"organization:" + firm + "\"]");
        }
    }

    @Test
    void aFormThatNamesAnOrganizationKnowsItAfterItWasRenamedAndAfterItWasMerged() {
        String word = word();
        String firm = organization("かくう旧" + word);
        rename(firm, "かくう新" + word, 1);
        String page = path(coordinator.fillIn("/seeds/new", seed("named", "かくう旧" + word)));
        assertThat(admin.get("/api/v1" + page).json().path("named").toString()).contains(firm);
        assertThat(coordinator.get(page).text()).contains("かくう新" + word).doesNotContain("かくう旧" + word);

        String stays = organization("かくう本" + word);
        Http.Answer merged = admin.post(
                "/api/v1/organizations/" + firm + "/merge",
                "{\"into\": \"" + stays + "\", \"reason\": \"duplicate\", \"on\": \"2026-11-01\"}");
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        admin.get("/api/v1/seeds?size=1&after=" + merged.position());
        for (String called : new String[] {"かくう旧" + word, "かくう新" + word, "かくう本" + word}) {
            String next = path(coordinator.fillIn("/seeds/new", seed("named", called)));
            assertThat(admin.get("/api/v1" + next).json().path("named").toString())
                    .as(called)
                    .isEqualTo("[\"organization:" + stays + "\"]");
        }
    }

    @Test
    void ofOrganizationsThatAreCalledAlikeTheFormSaysWhichThereAreAndTakesEachAsItSaysIt() {
        String name = "架空商工会" + word();
        String north = organization(name, ", \"region\": \"架空県北\"");
        organization(name, ", \"region\": \"架空県南\"");
        Http.Answer answer = coordinator.fillIn("/seeds/new", seed("named", name));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains(name + "（架空県北）", name + "（架空県南）", "value=\"" + name + "\"");

        String page = path(coordinator.fillIn("/seeds/new", seed("named", name + "（架空県北）")));
        assertThat(admin.get("/api/v1" + page).json().path("named").toString()).contains(north);
    }

    @Test
    void aNameThatSeveralBearIsAskedForMore() {
        String name = "架空 次郎" + word();
        for (int i = 0; i < 2; i++) {
            String bank = organization("架空銀行" + word());
            person(name, ", \"organizationId\": \"" + bank + "\"");
        }
        Http.Answer answer = coordinator.fillIn("/seeds/new", seed("named", name));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("当てはまる機関・利用者が複数あります");
    }

    @Test
    void aResearcherFindsOrganizationsByNameButNoPersons() {
        String name = "架空 三郎" + word();
        String bank = organization("架空銀行" + word());
        person(name, ", \"organizationId\": \"" + bank + "\"");
        Browsing researcher = Browsing.as(server, "researcher");

        assertThat(researcher.fillIn("/seeds/new", seed("named", name)).status())
                .as("no way to find out who there is")
                .isEqualTo(400);
        assertThat(researcher.get("/seeds/new").text()).doesNotContain(name);
        assertThat(coordinator.fillIn("/seeds/new", seed("named", name)).status())
                .isEqualTo(302);
    }

    @Test
    void theInterfaceRefusesIdsThatNobodyHas() {
        Http.Answer absent = admin.post("/api/v1/seeds", named("ない", "organization:absent"));
        assertThat(absent.status()).isEqualTo(400);
        assertThat(absent.text()).contains("\"named\"", "unknown_party");
        assertThat(admin.post("/api/v1/seeds", named("ない", "need:n1")).status()).isEqualTo(400);
        assertThat(admin.post("/api/v1/seeds", named("ない", "架空信金")).status()).isEqualTo(400);
    }

    private static String published(String title, String party) {
        Http.Answer made = admin.post("/api/v1/seeds", named(title, party));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        Http.Answer published = admin.post("/api/v1/seeds/" + made.id() + "/publish");
        admin.get("/api/v1/seeds?size=1&after=" + published.position());
        return made.id();
    }

    private static String named(String title, String party) {
        return Samples.seed(title, "named").replaceFirst("\\{", "{\"named\": [\"" + party + "\"], ");
    }

    private static String organization(String name) {
        return organization(name, "");
    }

    private static void rename(String organization, String name, int revision) {
        Http.Answer renamed = admin.put(
                "/api/v1/organizations/" + organization,
                "{\"name\": \"" + name + "\", \"kind\": \"bank\", \"revision\": " + revision + "}");
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        admin.get("/api/v1/seeds?size=1&after=" + renamed.position());
    }

    private static String kana(String word) {
        return word.chars()
                .mapToObj(letter -> String.valueOf("アイウエオカキクケコサシスセソタ".charAt(Character.digit(letter, 16) & 15)))
                .collect(java.util.stream.Collectors.joining());
    }

    private static String organization(String name, String more) {
        Http.Answer made =
                admin.post("/api/v1/organizations", "{\"name\": \"" + name + "\", \"kind\": \"bank\"" + more + "}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        admin.get("/api/v1/seeds?size=1&after=" + made.position());
        return made.id();
    }

    private static void person(String name, String more) {
        Http.Answer made = admin.post("/api/v1/persons", "{\"name\": \"" + name + "\"" + more + "}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        admin.get("/api/v1/seeds?size=1&after=" + made.position());
    }

    private static Http.Answer belongs(People.Person person, String more) {
        return admin.put("/api/v1/persons/" + person.id(), "{\"name\": \"架空 行員\", " + more + "}");
    }

    private static void role(People.Person person, String organization, String verb) {
        Http.Answer done = admin.post(
                "/api/v1/persons/" + person.id() + "/" + verb,
                "{\"role\": \"intermediary\", \"organizationId\": \"" + organization + "\"}");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }

    private static Map<String, String> seed(String... more) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "title", "指名の試作" + word(),
                "summary", "相手を選んで見せる。",
                "kind", "research_result",
                "field", "food",
                "stage", "prototype",
                "disclosure", "named",
                "warned", "1",
                "do", "publish"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private static String word() {
        return UUID.randomUUID().toString().substring(0, 6);
    }

    private static String path(Http.Answer saved) {
        assertThat(saved.status()).as(saved.text()).isEqualTo(302);
        return saved.header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
