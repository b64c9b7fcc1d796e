package jp.musubi.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import jp.musubi.app.Http;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AuditApiTest {

    private final Server server = TestServer.shared();
    private final Http admin = Http.admin(server);

    @Test
    void events_of_a_record_stand_in_log_order_with_who_did_what() {
        Http.Answer created = admin.post("/api/v1/seeds", Samples.seed("監査される", "public"));
        Http.Answer published = admin.post("/api/v1/seeds/" + created.id() + "/publish");

        JsonNode events = admin.get("/api/v1/audit/events?tag=seed:" + created.id())
                .json()
                .path("items");

        assertThat(events.size()).isEqualTo(2);
        JsonNode first = events.get(0);
        assertThat(first.path("position").asLong()).isEqualTo(created.position());
        assertThat(first.path("type").asString()).endsWith("SeedRegistered");
        assertThat(first.path("metadata").path("actor").asString()).isEqualTo("admin");
        assertThat(first.path("metadata").path("commandId").asString()).isNotEmpty();
        assertThat(first.path("metadata").path("software").asString()).isEqualTo("0.1.0");
        assertThat(first.path("payload").path("content").path("title").asString())
                .isEqualTo("監査される");
        assertThat(first.path("hash").asString()).hasSize(64);
        assertThat(events.get(1).path("position").asLong()).isEqualTo(published.position());
    }

    @Test
    void the_whole_log_verifies() {
        JsonNode verdict = admin.get("/api/v1/audit/verify").json();

        assertThat(verdict.path("intact").asBoolean()).isTrue();
        assertThat(verdict.path("events").asLong()).isPositive();
        assertThat(verdict.path("head").asString()).hasSize(64);
    }

    @Test
    void history_says_what_changed_field_by_field() {
        Http.Answer created = admin.post("/api/v1/seeds", Samples.seed("変わる前", "public"));
        Http.Answer revised = admin.put(
                "/api/v1/seeds/" + created.id(),
                Samples.seed("変わった後", "public").replaceFirst("\\{", "{\"revision\": 1, "));

        JsonNode entries = admin.get("/api/v1/history?record=seed:" + created.id() + "&after=" + revised.position())
                .json()
                .path("items");

        assertThat(entries.size()).isEqualTo(2);
        JsonNode change = entries.get(1).path("changes").get(0);
        assertThat(change.path("field").asString()).isEqualTo("title");
        assertThat(change.path("before").asString()).isEqualTo("変わる前");
        assertThat(change.path("after").asString()).isEqualTo("変わった後");
    }

    @Test
    void the_document_of_the_interface_is_open_to_all() {
        JsonNode document = Http.visitor(server).get("/v3/api-docs").json();

        assertThat(document.path("openapi").asString()).startsWith("3.");
        assertThat(document.path("paths").has("/api/v1/seeds/{id}/publish")).isTrue();
        assertThat(document.toString()).contains("research_result");
    }
}
