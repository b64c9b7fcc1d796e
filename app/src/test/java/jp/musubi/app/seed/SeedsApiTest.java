package jp.musubi.app.seed;

import static org.assertj.core.api.Assertions.assertThat;

import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SeedsApiTest {

    private final Server server = TestServer.shared();
    private final Http admin = Http.admin(server);

    @Test
    void aRegisteredSeedCanBeReadAsSoonAsItsPositionIsWaitedFor() {
        Http.Answer created = admin.post("/api/v1/seeds", Samples.seed("読める題名", "public"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/v1/seeds/" + created.id());
        JsonNode seed = read(created);
        assertThat(seed.path("title").asString()).isEqualTo("読める題名");
        assertThat(seed.path("state").asString()).isEqualTo("draft");
        assertThat(seed.path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void aPublishedSeedIsFoundByItsWords() {
        Http.Answer created = admin.post("/api/v1/seeds", Samples.seed("ヌルデ五倍子の紡績", "public"));
        Http.Answer published = admin.post("/api/v1/seeds/" + created.id() + "/publish");

        assertThat(published.status()).as(published.text()).isEqualTo(200);
        JsonNode found = admin.get("/api/v1/seeds?q=%E3%83%8C%E3%83%AB%E3%83%87&after=" + published.position())
                .json();
        assertThat(found.path("total").asLong()).isEqualTo(1);
        assertThat(found.path("items").get(0).path("id").asString()).isEqualTo(created.id());
        assertThat(found.path("items").get(0).path("state").asString()).isEqualTo("published");
    }

    @Test
    void aRepeatedKeyAnswersAsTheFirstTimeAndStoresNothing() {
        Http keyed = admin.with("Idempotency-Key", "only-once-7");
        Http.Answer first = keyed.post("/api/v1/seeds", Samples.seed("一度だけ", "public"));
        long head = TestServer.settledHead(server);
        Http.Answer second = keyed.post("/api/v1/seeds", Samples.seed("一度だけ", "public"));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(server.node().log().head()).isEqualTo(head);
    }

    @Test
    void oneKeyOfTwoPersonsMakesTwoSeeds() {
        Http other = People.with(server, "researcher").with("Idempotency-Key", "shared-key");
        Http.Answer first =
                admin.with("Idempotency-Key", "shared-key").post("/api/v1/seeds", Samples.seed("甲", "public"));
        Http.Answer second = other.post("/api/v1/seeds", Samples.seed("乙", "public"));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void aSecondEditorIsToldThatTheRevisionIsStale() {
        Http.Answer created = admin.post("/api/v1/seeds", Samples.seed("初版", "public"));
        String path = "/api/v1/seeds/" + created.id();

        Http.Answer first = admin.put(path, revised("二人のうち先", 1));
        Http.Answer second = admin.put(path, revised("二人のうち後", 1));

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("errors").get(0).path("code").asString()).isEqualTo("stale_revision");
        assertThat(admin.get(path + "?after=" + first.position())
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("二人のうち先");
    }

    @Test
    void whetherItMayBeApproachedIsASwitchApartFromWhoSeesIt() {
        Http.Answer created = admin.post("/api/v1/seeds", Samples.seed("打診のオカピ試験", "public"));
        String path = "/api/v1/seeds/" + created.id();
        admin.post(path + "/publish");
        Http.Answer paused = admin.post(path + "/pause-sounding", "{\"until\":\"2200-01-01\"}");
        assertThat(paused.status()).isEqualTo(400);
        assertThat(paused.json().path("errors").get(0).path("field").asString()).isEqualTo("until");
        paused = admin.post(path + "/pause-sounding", "{\"reason\":\"装置の点検\"}");
        assertThat(paused.status()).as(paused.text()).isEqualTo(200);

        admin.get(path + "?after=" + paused.position());
        Http visitor = Http.visitor(server);
        JsonNode seen = visitor.get(path).json();
        assertThat(seen.path("state").asString()).isEqualTo("published");
        assertThat(seen.path("sounding").path("sounding").asString()).isEqualTo("paused");
        assertThat(seen.toString()).doesNotContain("装置の点検");
        assertThat(visitor.get("/api/v1/seeds?q=%E3%82%AA%E3%82%AB%E3%83%94&sounding=paused")
                        .text())
                .contains(created.id());
        assertThat(visitor.with("Accept", "text/html")
                        .get("/seeds/" + created.id())
                        .text())
                .contains("現在、打診を受け付けていません")
                .doesNotContain("装置の点検");

        Http.Answer opened = admin.post(path + "/open-sounding");
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        assertThat(admin.post(path + "/open-sounding").status()).isEqualTo(409);
        assertThat(admin.get(path + "?after=" + opened.position())
                        .json()
                        .path("sounding")
                        .path("sounding")
                        .asString())
                .isEqualTo("accepted");
    }

    @Test
    void whatWasReadCanBeSentBackChanged() {
        Http.Answer created = admin.post("/api/v1/seeds", Samples.seed("往復", "public"));
        String sent = read(created).toString().replace("往復", "復路");

        Http.Answer revised = admin.put("/api/v1/seeds/" + created.id(), sent);

        assertThat(revised.status()).as(revised.text()).isEqualTo(200);
        JsonNode seed = admin.get("/api/v1/seeds/" + created.id() + "?after=" + revised.position())
                .json();
        assertThat(seed.path("title").asString()).isEqualTo("復路");
        assertThat(seed.path("details").asString()).isEqualTo("溶媒の詳細はオカピ法による。");
        assertThat(seed.path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void aRevisionThatIsNotNamedIsAskedForByItsField() {
        Http.Answer created = admin.post("/api/v1/seeds", Samples.seed("改訂番号なし", "public"));
        Http.Answer answer = admin.put("/api/v1/seeds/" + created.id(), Samples.seed("改訂番号なし二", "public"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").get(0).path("field").asString()).isEqualTo("revision");
    }

    @Test
    void thePastShowsTheSeedAsItWas() {
        Http.Answer created = admin.post("/api/v1/seeds", Samples.seed("昔の題名", "public"));
        String path = "/api/v1/seeds/" + created.id();
        Http.Answer revised = admin.put(path, revised("今の題名", 1));
        admin.get(path + "?after=" + revised.position());

        assertThat(admin.get(path + "?at=" + created.position())
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("昔の題名");
        assertThat(admin.get(path + "?at=" + (created.position() - 1)).status()).isEqualTo(404);
    }

    @Test
    void aPositionThatIsNoneOrAheadIsRefusedByName() {
        for (String at : new String[] {"x", "-1", "99999999"}) {
            Http.Answer answer = admin.get("/api/v1/seeds?at=" + at);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("errors").get(0).path("field").asString())
                    .isEqualTo("at");
        }
    }

    @Test
    void aChosenIdCanBeTakenOnlyOnce() {
        String body = Samples.seed("番号つき", "public").replaceFirst("\\{", "{\"id\": \"chosen-1\", ");

        assertThat(admin.post("/api/v1/seeds", body).status()).isEqualTo(201);
        Http.Answer again = admin.post("/api/v1/seeds", body);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("errors").get(0).path("code").asString()).isEqualTo("duplicate_id");
    }

    @Test
    void aWithdrawnSeedIsFoundNoMoreByOthers() {
        Http member = People.with(server, "company");
        Http.Answer created = admin.post("/api/v1/seeds", Samples.seed("引っ込むズワイ", "public"));
        Http.Answer published = admin.post("/api/v1/seeds/" + created.id() + "/publish");
        String path = "/api/v1/seeds/" + created.id();
        admin.get(path + "?after=" + published.position());
        assertThat(member.get(path).status()).isEqualTo(200);

        Http.Answer withdrawn = admin.post(path + "/withdraw", "{\"reason\": \"研究の終了\"}");

        admin.get(path + "?after=" + withdrawn.position());
        assertThat(member.get(path).status()).isEqualTo(404);
        assertThat(admin.get(path).json().path("state").asString()).isEqualTo("withdrawn");
    }

    private static String revised(String title, int revision) {
        return Samples.seed(title, "public").replaceFirst("\\{", "{\"revision\": " + revision + ", ");
    }

    private JsonNode read(Http.Answer created) {
        return admin.get(created.header("Location") + "?after=" + created.position())
                .json();
    }
}
