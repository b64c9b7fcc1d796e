package jp.musubi.app.kit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** How far the log has grown tells what the matcher wrote, and so what hidden records say. */
class HiddenPositionsTest {
    private static Server server;
    private static Http admin;

    @BeforeAll
    static void start() {
        server = TestServer.shared();
        admin = Http.admin(server);
    }

    private static List<String> numbersNamedPosition(JsonNode node) {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            boolean named = field.getKey().toLowerCase(java.util.Locale.ROOT).endsWith("position");
            if (named && field.getValue().isNumber()) {
                found.add(field.getKey());
            }
            found.addAll(numbersNamedPosition(field.getValue()));
        }
        if (node.isArray()) {
            node.forEach(each -> found.addAll(numbersNamedPosition(each)));
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"researcher", "company", "intermediary", "programme_officer", "reviewer"})
    void noAnswerTellsOthersAPosition(String role) {
        Http reader = People.with(server, role);
        String seed =
                admin.post("/api/v1/seeds", Samples.seed("位置を見せない", "public")).id();
        admin.post("/api/v1/seeds/" + seed + "/publish", "{}");
        admin.get("/api/v1/seeds?size=1");

        for (String path : List.of(
                "/api/v1/seeds",
                "/api/v1/needs",
                "/api/v1/seeds/" + seed,
                "/api/v1/seeds/" + seed + "/similar",
                "/api/v1/glossary",
                "/api/v1/organizations",
                "/api/v1/contacts?about=seed:" + seed,
                "/api/v1/persons",
                "/api/v1/matchers",
                "/api/v1/rematches",
                "/api/v1/pairings")) {
            Http.Answer answer = reader.get(path);
            if (answer.status() == 200) {
                assertThat(numbersNamedPosition(answer.json())).as(path).isEmpty();
            }
        }
    }

    @Test
    void thoseWhoMaySeePositionsStillDo() {
        Http.Answer made = admin.post("/api/v1/seeds", Samples.seed("位置の見える人", "public"));

        assertThat(made.json().path("position").isNumber()).isTrue();
        JsonNode list = admin.get("/api/v1/seeds?after=" + made.position()).json();
        assertThat(list.path("position").asLong()).isGreaterThanOrEqualTo(made.position());
        assertThat(People.with(server, "coordinator")
                        .get("/api/v1/seeds/" + made.id())
                        .json()
                        .path("position")
                        .isNumber())
                .isTrue();
    }

    @Test
    void anOwnWriteAnswersWithATokenThatWaitsForItAndTellsNothing() {
        Http researcher = People.with(server, "researcher");
        Http.Answer made = researcher.post("/api/v1/seeds", Samples.seed("合言葉", "coordinators"));
        Http.Answer again = researcher.post("/api/v1/seeds", Samples.seed("合言葉二", "coordinators"));

        assertThat(made.json().path("position").isString()).isTrue();
        assertThat(made.token()).hasSameSizeAs(again.token()).doesNotMatch("\\d+");
        assertThat(researcher
                        .get("/api/v1/seeds/" + made.id() + "?after=" + made.token())
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "999999999",
                "0",
                "-1",
                "abc",
                "%E5%8D%81",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void aPositionAsANumberOrAMadeUpTokenIsTakenFromNobodyElse(String after) {
        Http.Answer answer = People.with(server, "researcher").get("/api/v1/seeds?after=" + after);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").get(0).path("code").asString()).isEqualTo("bad_token");
    }

    @Test
    void theTokenOfAnotherIsNotTaken() {
        Http.Answer made =
                People.with(server, "researcher").post("/api/v1/seeds", Samples.seed("他人の合言葉", "coordinators"));

        assertThat(People.with(server, "researcher")
                        .get("/api/v1/seeds?after=" + made.token())
                        .status())
                .isEqualTo(400);
        assertThat(Http.visitor(server)
                        .get("/api/v1/seeds?after=" + made.token())
                        .status())
                .isIn(400, 401);
    }

    @Test
    void thePastIsNotForThemAndNoPageShowsThemAPosition() {
        Http researcher = People.with(server, "researcher");
        Http.Answer made = researcher.post("/api/v1/seeds", Samples.seed("過去は見せない", "coordinators"));
        String page = "/seeds/" + made.id();

        assertThat(researcher.get("/api/v1/seeds/" + made.id() + "?at=1").status())
                .isEqualTo(403);
        assertThat(researcher.get("/api/v1/seeds?at=999999999").status()).isEqualTo(403);
    }

    @Test
    void nothingThatOthersWriteInBetweenChangesWhatAnOwnerReads() {
        Http researcher = People.with(server, "researcher");
        Http.Answer made = researcher.post("/api/v1/seeds", Samples.seed("何も洩れない", "coordinators"));
        String own = "/api/v1/seeds/" + made.id();
        String before = researcher.get(own + "?after=" + made.token()).text();
        String status = Http.visitor(server).get("/actuator/health").text();

        for (int i = 0; i < 3; i++) {
            Http.Answer other = admin.post("/api/v1/seeds", Samples.seed("ほかの人の下書き" + i, "coordinators"));
            admin.get("/api/v1/seeds?size=1&after=" + other.position());
        }

        assertThat(researcher.get(own).text()).isEqualTo(before);
        assertThat(Http.visitor(server).get("/actuator/health").text()).isEqualTo(status);
    }
}
