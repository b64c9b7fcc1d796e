package jp.musubi.app.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ExplainTest {

    /** Of its own: what a word weighs depends on all that others have registered. */
    @TempDir
    static Path folder;

    private static Server server;
    private static Http admin;

    @BeforeAll
    static void start() {
        server = TestServer.start(folder);
        admin = Http.admin(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private String published(String title) {
        Http.Answer created = admin.post("/api/v1/seeds", Samples.seed(title, "public"));
        admin.post("/api/v1/seeds/" + created.id() + "/publish");
        return created.id();
    }

    private Http.Answer opened(String subject) {
        Http.Answer created = admin.post(
                "/api/v1/needs",
                Samples.need(subject, "coordinators").replaceFirst("\\{", "{\"deadline\": \"2027-05-31\","));
        Http.Answer opened = admin.post("/api/v1/needs/" + created.id() + "/open");
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        return opened;
    }

    private static String path(String need, String seed) {
        return "/api/v1/explain?need=" + need + "&seed=" + seed;
    }

    @Test
    void anyPairIsExplainedWithSharesThatSumToOneAndWhatIsMissing() {
        String seed = published("ワニガメ果皮タンニンの低温抽出");
        Http.Answer need = opened("ワニガメ果皮からタンニンを取り出したい");

        Http.Answer answer = admin.get(path(need.id(), "seed:" + seed) + "&today=2027-01-15&after=" + need.position());

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode found = answer.json();
        assertThat(found.path("matched").asBoolean()).isTrue();
        double shares = 0;
        for (JsonNode factor : found.path("factors")) {
            shares += factor.path("share").asDouble();
        }
        assertThat(shares).isCloseTo(1, within(1e-9));
        assertThat(found.path("rank").asInt()).isPositive();
        assertThat(found.path("seedStanding").path("of").asInt())
                .isGreaterThanOrEqualTo(found.path("rank").asInt());
        assertThat(found.path("needPassages").toString()).contains("\"タンニン\",\"hit\":true");
        assertThat(found.path("seedPassages").toString()).contains("\"タンニン\",\"hit\":true");
    }

    @Test
    void aDraftTakesNoPartAndHasNoScore() {
        Http.Answer draft = admin.post("/api/v1/seeds", Samples.seed("ワニガメの下書き", "public"));
        Http.Answer need = opened("ワニガメの需要");

        JsonNode found = admin.get(path(need.id(), draft.id()) + "&after=" + need.position())
                .json();

        assertThat(found.path("matched").asBoolean(true)).isFalse();
        assertThat(found.has("score")).isFalse();
        assertThat(found.path("seedState").asString()).isEqualTo("draft");
    }

    @Test
    void whoeverMayNotSeeScoresGetsTheAnswerOfWhatDoesNotExist() {
        String seed = published("ワニガメの公開シーズ");
        Http.Answer need = opened("ワニガメの秘密");
        admin.get("/api/v1/needs?after=" + need.position());
        for (String role : new String[] {"researcher", "company", "intermediary"}) {
            Http other = People.with(server, role);

            Http.Answer hidden = other.get(path(need.id(), seed));
            Http.Answer absent = other.get(path("absent1", seed));
            assertThat(hidden.status()).isEqualTo(404);
            assertThat(hidden.text()).isEqualTo(absent.text()).doesNotContain("ワニガメ");
        }
        assertThat(Http.visitor(server).get(path(need.id(), seed)).status()).isEqualTo(401);
    }

    @Test
    void whatIsNoIdOrDayIsRefusedByName() {
        assertThat(admin.get("/api/v1/explain?need=abc").json().path("errors").toString())
                .contains("\"seed\"", "required");
        assertThat(admin.get(path("need:%3Cb%3E", "abc")).status()).isEqualTo(400);
        assertThat(admin.get(path("abc", "need:abc")).status()).isEqualTo(400);
        assertThat(admin.get(path("abc", "abc") + "&today=2027-13-01").text()).contains("bad_date");
        assertThat(admin.get(path("abc", "abc")).status()).isEqualTo(404);
    }

    @Test
    void seedsLikeASeedAreThoseThatTheAskerMaySee() {
        String one = published("ヒョウモンダコ毒素の検出法");
        String near = published("ヒョウモンダコ毒素の検出法と試薬");
        Http.Answer hidden = admin.post("/api/v1/seeds", Samples.seed("ヒョウモンダコ毒素の検出法", "coordinators"));
        String address = "/api/v1/seeds/" + one + "/similar";

        assertThat(admin.get(address + "?after=" + hidden.position()).text()).contains(near, hidden.id());
        String others = People.with(server, "company").get(address).text();
        assertThat(others).contains(near).doesNotContain(hidden.id());
        assertThat(admin.get("/api/v1/seeds/absent1/similar").status()).isEqualTo(404);
        assertThat(admin.get("/api/v1/needs/absent1/similar").status()).isEqualTo(404);
    }
}
