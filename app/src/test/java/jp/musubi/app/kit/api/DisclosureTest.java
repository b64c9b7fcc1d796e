package jp.musubi.app.kit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private final Server server = TestServer.shared();
    private final Http admin = Http.admin(server);

    @Test
    void aStrangerCannotTellAHiddenNeedFromOneThatDoesNotExist() {
        Http owner = People.with(server, "company");
        Http rival = People.with(server, "company");
        Http.Answer created = owner.post("/api/v1/needs", Samples.need("アルマジロ柿の皮", "coordinators"));
        Http.Answer opened = owner.post("/api/v1/needs/" + created.id() + "/open");
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        String after = "?after=" + opened.json().path("position").asString();
        assertThat(owner.get("/api/v1/needs/" + created.id() + after).status()).isEqualTo(200);

        for (String path :
                List.of("/api/v1/needs/%s", "/api/v1/needs/%s/candidates", "/api/v1/history?record=need:%s")) {
            same(rival.get(path.formatted(created.id())), rival.get(path.formatted("absent1")), created.id());
        }
        same(
                rival.put("/api/v1/needs/" + created.id(), revision(1)),
                rival.put("/api/v1/needs/absent1", revision(1)),
                created.id());
        same(
                rival.post("/api/v1/needs/" + created.id() + "/open"),
                rival.post("/api/v1/needs/absent1/open"),
                created.id());
        same(
                rival.post("/api/v1/needs/" + created.id() + "/close", "{\"reason\": \"solved\"}"),
                rival.post("/api/v1/needs/absent1/close", "{\"reason\": \"solved\"}"),
                created.id());
        Http.Answer search = rival.get("/api/v1/needs?q=%E3%82%A2%E3%83%AB%E3%83%9E%E3%82%B8%E3%83%AD");
        assertThat(search.json().path("total").asLong()).isZero();
        assertThat(search.text()).doesNotContain(created.id());
    }

    @Test
    void limitedWordsFindNothingAndLimitedTextsShowNothingToOtherMembers() {
        Http member = People.with(server, "company");
        Http.Answer created = admin.post("/api/v1/seeds", Samples.seed("アルパカの毛", "public"));
        Http.Answer published = admin.post("/api/v1/seeds/" + created.id() + "/publish");
        // Its own word beside the limited one, since every sample bears that: only this seed has both.
        String search = "/api/v1/seeds?q=%E3%82%AA%E3%82%AB%E3%83%94+%E3%82%A2%E3%83%AB%E3%83%91%E3%82%AB&after="
                + published.position();

        assertThat(admin.get(search).text()).contains(created.id());
        assertThat(admin.get(search).json().path("reach").path("exact").asLong())
                .isEqualTo(1);
        // Near by the word that it says openly, as it would be if it had no limited texts at all.
        String now = search.replaceFirst("&after=.*", "");
        assertThat(member.get(now).json().path("reach").toString())
                .isEqualTo("{\"exact\":0,\"widened\":0,\"partial\":1}");
        assertThat(member.get("/api/v1/seeds?q=%E3%82%AA%E3%82%AB%E3%83%94").text())
                .doesNotContain(created.id());
        Http.Answer read = member.get("/api/v1/seeds/" + created.id());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text()).doesNotContain("オカピ").doesNotContain("details");
    }

    @Test
    void candidatesAndPairingsAreForCoordinatorsAndAuditors() {
        Http owner = People.with(server, "company");
        Http.Answer created = owner.post("/api/v1/needs", Samples.need("候補は見えない", "coordinators"));
        owner.get("/api/v1/needs/" + created.id() + "?after="
                + created.json().path("position").asString());

        assertThat(owner.get("/api/v1/needs/" + created.id() + "/candidates")
                        .json()
                        .path("items")
                        .isEmpty())
                .isTrue();
        assertThat(owner.get("/api/v1/pairings").json().path("total").asLong()).isZero();
    }

    @Test
    void theLogIsForAuditorsWhoCannotWrite() {
        Http auditor = People.with(server, "auditor");

        assertThat(People.with(server, "coordinator")
                        .get("/api/v1/audit/events")
                        .status())
                .isEqualTo(403);
        assertThat(auditor.get("/api/v1/audit/events?limit=5")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(5);
        assertThat(auditor.post("/api/v1/seeds", Samples.seed("監査は書けない", "public"))
                        .status())
                .isEqualTo(403);
    }

    private static String revision(int revision) {
        return Samples.need("盗み見", "coordinators").replaceFirst("\\{", "{\"revision\": " + revision + ", ");
    }

    private static void same(Http.Answer hidden, Http.Answer absent, String id) {
        assertThat(hidden.status()).isEqualTo(absent.status()).isEqualTo(404);
        assertThat(hidden.text().replace(id, "absent1")).isEqualTo(absent.text());
    }
}
