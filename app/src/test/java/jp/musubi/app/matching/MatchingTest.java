package jp.musubi.app.matching;

import static org.assertj.core.api.Assertions.assertThat;

import jp.musubi.app.Await;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MatchingTest {

    private final Server server = TestServer.shared();
    private final Http admin = Http.admin(server);

    @Test
    void anOpenedNeedSoonHasProposalsWithWhatTheyRestOn() {
        String seed = published("果皮タンニンの吸着材");
        String need = opened("果皮を捨てずにタンニンを吸着材にしたい");

        JsonNode proposal = Await.until(() -> proposal(need, seed));

        assertThat(proposal.path("state").asString()).isEqualTo("proposed");
        assertThat(proposal.path("score").asDouble()).isPositive();
        assertThat(proposal.path("rank").asInt()).isPositive();
        double shares = 0;
        for (JsonNode factor : proposal.path("factors")) {
            shares += factor.path("share").asDouble();
        }
        assertThat(shares).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(proposal.path("terms").isEmpty()).isFalse();
    }

    @Test
    void aProposalTellsFloorAndWhatTheGlossaryGaveToCoordinatorsAndAuditorsOnly() {
        String group = admin.post(
                        "/api/v1/glossary", "{\"business\": [\"ぬめぬめ\"], \"academic\": [\"粘質多糖\"], \"english\": []}")
                .id();
        String seed = published("粘質多糖の乾燥粉末");
        String need = opened("ぬめぬめを粉にしたい");

        JsonNode proposal = Await.until(() -> proposal(need, seed));

        assertThat(proposal.path("direct").asDouble())
                .isGreaterThanOrEqualTo(proposal.path("floor").asDouble())
                .isLessThanOrEqualTo(proposal.path("score").asDouble());
        assertThat(proposal.path("glossary").asString()).startsWith("glossary@");
        assertThat(proposal.path("links").get(0).path("said").asString()).isEqualTo("ぬめぬめ");
        assertThat(proposal.path("links").get(0).path("group").asString()).isEqualTo(group);
        JsonNode candidates = admin.get("/api/v1/needs/" + need + "/candidates").json();
        assertThat(candidates.path("places").path("open").asInt()).isPositive();
        assertThat(candidates.path("matchedPosition").asLong()).isPositive();
        assertThat(candidates.path("items").get(0).path("links").toString()).contains(group);
        assertThat(admin.get("/api/v1/explain?need=" + need + "&seed=" + seed)
                        .json()
                        .path("lastSeen")
                        .path("aboveFloor")
                        .asBoolean())
                .isTrue();
        for (String role : new String[] {"researcher", "company", "intermediary", "administrator"}) {
            Http other = People.with(server, role);
            for (String path : new String[] {
                "/api/v1/pairings",
                "/api/v1/pairings/" + proposal.path("id").asString(),
                "/api/v1/needs/" + need + "/candidates",
                "/api/v1/seeds/" + seed + "/candidates",
                "/api/v1/explain?need=" + need + "&seed=" + seed,
                "/api/v1/history?record=pairing:" + proposal.path("id").asString(),
                "/api/v1/audit/events?tag=need:" + need
            }) {
                assertThat(other.get(path).text()).as(role + " " + path).doesNotContain("ぬめ", group, "own_best");
            }
        }
    }

    @Test
    void candidatesAreLiveInBothDirectionsAndStoreNothing() {
        String seed = published("果皮色素による染料");
        String need = opened("果皮の色素を染料にしたい");
        Await.until(() -> proposal(need, seed));
        // That the limited parts are read is noted once a day.
        admin.get("/api/v1/needs/" + need + "/candidates");
        admin.get("/api/v1/seeds/" + seed + "/candidates");
        long head = TestServer.settledHead(server);

        JsonNode ofNeed =
                admin.get("/api/v1/needs/" + need + "/candidates").json().path("items");
        JsonNode ofSeed =
                admin.get("/api/v1/seeds/" + seed + "/candidates").json().path("items");

        assertThat(ofNeed.get(0).path("seedId").asString()).isEqualTo(seed);
        assertThat(ofNeed.get(0).path("factors").isEmpty()).isFalse();
        assertThat(ofSeed.toString()).contains(need);
        assertThat(server.node().log().head()).isEqualTo(head);
    }

    @Test
    void aCoordinatorKeepsOneDismissesAnotherAndAddsOneByHand() {
        String kept = published("果皮ペクチンの増粘剤");
        String other = published("果皮ペクチンの培地");
        String need = opened("果皮ペクチンを増粘剤や培地にしたい");
        String keptPairing = Await.until(() -> proposal(need, kept)).path("id").asString();
        String otherPairing =
                Await.until(() -> proposal(need, other)).path("id").asString();

        assertThat(admin.post("/api/v1/pairings/" + keptPairing + "/shortlist").status())
                .isEqualTo(200);
        Http.Answer dismissed =
                admin.post("/api/v1/pairings/" + otherPairing + "/dismiss", "{\"reason\": \"content_mismatch\"}");
        assertThat(dismissed.status()).isEqualTo(200);
        assertThat(state(keptPairing, dismissed.position())).isEqualTo("shortlisted");
        assertThat(state(otherPairing, dismissed.position())).isEqualTo("dismissed");

        Http.Answer again = admin.post(
                "/api/v1/pairings",
                "{\"needId\": \"%s\", \"seedId\": \"%s\", \"reason\": \"見直した\"}".formatted(need, other));
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(otherPairing);
        assertThat(state(otherPairing, again.position())).isEqualTo("proposed");
    }

    @Test
    void aDecisionIsTakenBackOnceAndAPairingProposedAgainKeepsItsNumber() {
        String seed = published("銅合金の抗菌めっき");
        String need = opened("銅合金の抗菌めっきを試したい");
        JsonNode proposed = Await.until(() -> proposal(need, seed));
        String pairing = "/api/v1/pairings/" + proposed.path("id").asString();
        assertThat(proposed.path("stateLabel").asString()).isEqualTo("自動候補");
        assertThat(proposed.path("number").asLong())
                .isEqualTo(proposed.path("proposedPosition").asLong());
        admin.post(pairing + "/shortlist");
        Http.Answer dismissed = admin.post(pairing + "/dismiss", "{\"reason\": \"content_mismatch\"}");
        JsonNode decided = admin.get(pairing + "?after=" + dismissed.position()).json();
        assertThat(decided.path("decision").asInt()).isEqualTo(2);

        Http.Answer back = admin.post(pairing + "/take-back", "{\"decision\": 2, \"note\": \"押し間違い\"}");
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        JsonNode restored = admin.get(pairing + "?after=" + back.position()).json();
        assertThat(restored.path("state").asString()).isEqualTo("shortlisted");
        assertThat(restored.path("decision").asInt()).isEqualTo(1);
        assertThat(restored.has("dismissReason")).isFalse();
        Http.Answer twice = admin.post(pairing + "/take-back", "{\"decision\": 2}");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.text()).contains("decision_changed", "この判断はすでに取り消されているか");
        assertThat(admin.post(pairing + "/take-back", "{\"decision\": \"x\"}").status())
                .isEqualTo(400);

        admin.post(pairing + "/dismiss", "{\"reason\": \"competition\"}");
        Http.Answer again = admin.post(
                "/api/v1/pairings",
                "{\"needId\": \"%s\", \"seedId\": \"%s\", \"reason\": \"見直した\"}".formatted(need, seed));
        JsonNode byHand = admin.get(pairing + "?after=" + again.position()).json();
        assertThat(byHand.path("stateLabel").asString()).isEqualTo("候補（手動で追加）");
        assertThat(byHand.path("number")).isEqualTo(proposed.path("number"));
        assertThat(byHand.path("score")).isEqualTo(proposed.path("score"));
        assertThat(byHand.path("evidencePosition")).isEqualTo(proposed.path("number"));
        assertThat(byHand.path("earlier").get(0).path("factors")).isEqualTo(proposed.path("factors"));
    }

    @Test
    void aTelephoneCallWithAPromiseIsNotedOnAPairing() {
        String seed = published("果皮繊維の紙");
        String need = opened("果皮繊維で紙を作りたい");
        String pairing = Await.until(() -> proposal(need, seed)).path("id").asString();

        Http.Answer noted = admin.post("/api/v1/contacts", """
                {"about": "pairing:%s", "kind": "telephone", "on": "令和8年11月20日", "text": "先方は前向き",
                 "nextAction": "資料を送る", "due": "2026-12-01"}""".formatted(pairing));

        assertThat(noted.status()).as(noted.text()).isEqualTo(201);
        JsonNode notes = admin.get("/api/v1/contacts?about=need:" + need + "&after=" + noted.position())
                .json()
                .path("items");
        assertThat(notes.get(0).path("text").asString()).isEqualTo("先方は前向き");
        assertThat(notes.get(0).path("on").asString()).isEqualTo("2026-11-20");
        assertThat(notes.get(0).path("due").asString()).isEqualTo("2026-12-01");
    }

    private String published(String title) {
        Http.Answer created = admin.post("/api/v1/seeds", Samples.seed(title, "public"));
        assertThat(admin.post("/api/v1/seeds/" + created.id() + "/publish").status())
                .isEqualTo(200);
        return created.id();
    }

    private String opened(String subject) {
        Http.Answer created = admin.post("/api/v1/needs", Samples.need(subject, "coordinators"));
        assertThat(admin.post("/api/v1/needs/" + created.id() + "/open").status())
                .isEqualTo(200);
        return created.id();
    }

    private JsonNode proposal(String need, String seed) {
        JsonNode items = admin.get("/api/v1/pairings?state=proposed&need=" + need + "&seed=" + seed)
                .json()
                .path("items");
        return items.isEmpty() ? null : items.get(0);
    }

    private String state(String pairing, long after) {
        return admin.get("/api/v1/pairings/" + pairing + "?after=" + after)
                .json()
                .path("state")
                .asString();
    }
}
