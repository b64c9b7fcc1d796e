package jp.musubi.app.matching;

import static org.assertj.core.api.Assertions.assertThat;

import jp.musubi.app.Await;
import jp.musubi.app.Http;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RematchesApiTest {

    private final Server server = TestServer.shared();
    private final Http admin = Http.admin(server);

    @Test
    void allOpenNeedsAreMatchedAgainAndWhatCameOfItIsTold() {
        Http.Answer created = admin.post("/api/v1/needs", Samples.need("果皮をたい肥にしたい", "coordinators"));
        admin.post("/api/v1/needs/" + created.id() + "/open");
        Http.Answer asked = admin.post("/api/v1/rematches", "{\"reason\": \"glossary\"}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);

        JsonNode job = Await.until(() -> completed(asked.id()));

        assertThat(job.path("reason").asString()).isEqualTo("glossary");
        assertThat(job.path("needs").asInt()).isPositive();
        assertThat(job.path("left").asInt()).isZero();
        assertThat(job.path("matched").asInt()).isEqualTo(job.path("needs").asInt());
        assertThat(admin.get("/api/v1/needs/" + created.id())
                        .json()
                        .path("answer")
                        .asString())
                .isIn("candidates", "testing", "none");
        assertThat(admin.get("/api/v1/rematches").json().path("items").toString())
                .contains(asked.id());
    }

    @Test
    void whatIsDoneCanBeNeitherPausedNorResumed() {
        String job =
                admin.post("/api/v1/rematches", "{\"reason\": \"by_hand\"}").id();
        Await.until(() -> completed(job));

        Http.Answer paused = admin.post("/api/v1/rematches/" + job + "/pause");
        assertThat(paused.status()).isEqualTo(409);
        assertThat(paused.text()).contains("rematch_ended");
        assertThat(admin.post("/api/v1/rematches/" + job + "/resume").status()).isEqualTo(409);
        assertThat(admin.post("/api/v1/rematches/nosuchjob/pause").status()).isEqualTo(404);
    }

    @Test
    void aRequestWithoutAKnownReasonIsRefused() {
        assertThat(admin.post("/api/v1/rematches", "{}").status()).isEqualTo(400);
        assertThat(admin.post("/api/v1/rematches", "{\"reason\": \"mood\"}").status())
                .isEqualTo(400);
    }

    private JsonNode completed(String job) {
        JsonNode read = admin.get("/api/v1/rematches/" + job).json();
        return read.path("state").asString().equals("completed") ? read : null;
    }
}
