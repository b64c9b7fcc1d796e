package jp.musubi.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AuditApiTest {

    private final Server server = TestServer.shared();
    private final Http admin = Http.admin(server);

    @Test
    void eventsOfARecordStandInLogOrderWithWhoDidWhat() {
        Http.Answer created = admin.post("/api/v1/seeds", Samples.seed("監査される", "public"));
        Http.Answer published = admin.post("/api/v1/seeds/" + created.id() + "/publish");

        JsonNode events = admin.get("/api/v1/audit/events?tag=seed:" + created.id())
                .json()
                .path("items");

        // Where the administrator works somewhere by now, the house of the record stands between the two.
        assertThat(events.valueStream()
                        .map(event -> event.path("type").asString())
                        .filter(type -> !type.equals("HouseAssigned")))
                .containsExactly("SeedRegistered", "SeedPublished");
        JsonNode first = events.get(0);
        assertThat(first.path("position").asLong()).isEqualTo(created.position());
        assertThat(first.path("type").asString()).endsWith("SeedRegistered");
        assertThat(first.path("metadata").path("actor").asString()).isEqualTo("admin");
        assertThat(first.path("metadata").path("commandId").asString()).isNotEmpty();
        assertThat(first.path("metadata").path("software").asString()).isEqualTo("0.1.0");
        assertThat(first.path("payload").path("content").path("title").asString())
                .isEqualTo("監査される");
        assertThat(first.path("hash").asString()).hasSize(64);
        assertThat(events.get(events.size() - 1).path("position").asLong()).isEqualTo(published.position());
    }

    @Test
    void eventsOfOneTypeCanBeReadAloneAndAnUnknownTypeIsRefused() {
        String id = admin.post("/api/v1/seeds", Samples.seed("種類で絞る", "public")).id();
        admin.post("/api/v1/seeds/" + id + "/publish");

        JsonNode events = admin.get("/api/v1/audit/events?type=SeedPublished&tag=seed:" + id)
                .json()
                .path("items");
        assertThat(events.size()).isEqualTo(1);
        assertThat(events.get(0).path("type").asString()).isEqualTo("SeedPublished");
        assertThat(admin.get("/api/v1/audit/events?type=SeedPublished").json().path("items"))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.path("type").asString()).isEqualTo("SeedPublished"));
        Http.Answer unknown = admin.get("/api/v1/audit/events?type=Nonsense");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text()).contains("SeedRegistered");
    }

    @Test
    void whateverIsDoneToTheRecordOfAnotherTellsForWhom() {
        People.Person owner = People.register(server, "researcher");
        People.Person company = People.register(server, "company");
        String seed = owner.client()
                .post("/api/v1/seeds", Samples.seed("代わりに直す", "members"))
                .id();
        Http.Answer registered = company.client().post("/api/v1/needs", Samples.need("代わりに開く", "members"));
        String need = registered.id();
        // Whose they are is known once they are shown.
        assertThat(company.client()
                        .get("/api/v1/needs/" + need + "?after=" + registered.token())
                        .status())
                .isEqualTo(200);
        admin.put(
                "/api/v1/seeds/" + seed, Samples.seed("代わりに直した", "members").replaceFirst("\\{", "{\"revision\": 1, "));
        admin.post("/api/v1/seeds/" + seed + "/publish");
        admin.post("/api/v1/seeds/" + seed + "/withdraw");
        admin.put(
                "/api/v1/needs/" + need, Samples.need("代わりに直した", "members").replaceFirst("\\{", "{\"revision\": 1, "));
        admin.post("/api/v1/needs/" + need + "/open");
        admin.post("/api/v1/needs/" + need + "/close", "{\"reason\": \"withdrawn\"}");

        // The matcher may say something of them in between.
        assertThat(whom("seed:" + seed))
                .containsSubsequence(
                        "SeedRegistered ",
                        "SeedRevised " + owner.id(),
                        "SeedPublished " + owner.id(),
                        "SeedWithdrawn " + owner.id());
        assertThat(whom("need:" + need))
                .containsSubsequence(
                        "NeedRegistered ",
                        "NeedRevised " + company.id(),
                        "NeedOpened " + company.id(),
                        "NeedClosed " + company.id());
    }

    @Test
    void forWhomAChangeWasMadeIsToldHoweverNewTheRecordIs() {
        People.Person researcher = People.register(server, "researcher");
        Http hand = People.with(server, "coordinator");
        for (int i = 0; i < 5; i++) {
            String seed = researcher
                    .client()
                    .post("/api/v1/seeds", Samples.seed("生まれたての研究", "public"))
                    .id();
            assertThat(hand.post("/api/v1/seeds/" + seed + "/publish", "{}").status())
                    .isEqualTo(200);
            assertThat(whom("seed:" + seed)).contains("SeedRegistered ", "SeedPublished " + researcher.id());
        }
    }

    private List<String> whom(String tag) {
        List<String> told = new ArrayList<>();
        admin.get("/api/v1/audit/events?tag=" + tag)
                .json()
                .path("items")
                .forEach(event -> told.add(event.path("type").asString() + " "
                        + event.path("metadata").path("onBehalfOf").asString("")));
        return told;
    }

    @Test
    void theWholeLogVerifies() {
        JsonNode verdict = admin.get("/api/v1/audit/verify").json();

        assertThat(verdict.path("intact").asBoolean()).isTrue();
        assertThat(verdict.path("events").asLong()).isPositive();
        assertThat(verdict.path("head").asString()).hasSize(64);
    }

    @Test
    void historySaysWhatChangedFieldByField() {
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
        List<String> names = List.of(
                "subject",
                "position",
                "commit",
                "time",
                "type",
                "version",
                "actor",
                "actorName",
                "onBehalfOf",
                "why",
                "changes",
                "erased",
                "leafHash");
        assertThat(names).containsSubsequence(entries.get(1).propertyNames());
        assertThat(List.copyOf(Http.visitor(server)
                        .get("/v3/api-docs")
                        .json()
                        .at("/components/schemas/HistoryEntry/properties")
                        .propertyNames()))
                .isEqualTo(names);
    }

    @Test
    void theDocumentOfTheInterfaceIsOpenToAll() {
        JsonNode document = Http.visitor(server).get("/v3/api-docs").json();

        assertThat(document.path("openapi").asString()).startsWith("3.");
        assertThat(document.path("paths").has("/api/v1/seeds/{id}/publish")).isTrue();
        assertThat(document.toString()).contains("research_result");
    }
}
