package jp.musubi.app.contact;

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

class PromisesApiTest {

    private final Server server = TestServer.shared();
    private final Http coordinator = People.with(server, "coordinator");

    @Test
    void twoPromisesOnOneRecordEndEachByItself() {
        String need = need(coordinator);
        String first = noted(coordinator, need, "見本を送る", "2027-05-20");
        String second = noted(coordinator, need, "見積もりを取る", "2027-05-10");
        String third = noted(coordinator, need, null, null);

        assertThat(states(coordinator, need)).containsExactly(second + " open", first + " open");
        assertThat(coordinator.get("/api/v1/promises/" + third).status()).isEqualTo(404);

        Http.Answer kept = coordinator.post("/api/v1/promises/" + first + "/keep", "{\"note\": \"送った\"}");
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        Http.Answer noReason = coordinator.post("/api/v1/promises/" + second + "/give-up");
        assertThat(noReason.status()).isEqualTo(400);
        assertThat(noReason.text()).contains("\"reason\"", "required");
        Http.Answer givenUp = coordinator.post("/api/v1/promises/" + second + "/give-up", "{\"reason\": \"不要になった\"}");
        assertThat(givenUp.status()).as(givenUp.text()).isEqualTo(200);

        assertThat(states(coordinator, need)).containsExactly(second + " given_up", first + " kept");
        JsonNode read = coordinator.get("/api/v1/promises/" + second).json();
        assertThat(read.path("reason").asString()).isEqualTo("不要になった");
        assertThat(coordinator
                        .get("/api/v1/contacts/" + first)
                        .json()
                        .path("promise")
                        .path("state")
                        .asString())
                .isEqualTo("kept");
        assertThat(coordinator
                        .get("/api/v1/promises?state=open&about=need:" + need)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();

        Http.Answer again = coordinator.post("/api/v1/promises/" + first + "/keep");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("promise_ended", "この約束はすでに終わっています");
    }

    @Test
    void aPromiseIsHandedOverToAColleagueAndToNobodyWhoCouldNotSeeIt() {
        People.Person colleague = People.register(server, "coordinator");
        People.Person researcher = People.register(server, "researcher");
        String need = need(coordinator);
        String promise = noted(coordinator, need, "見本を送る", null);
        String address = "/api/v1/promises/" + promise;

        Http.Answer unable = coordinator.post(address + "/hand-over", "{\"to\": \"" + researcher.id() + "\"}");
        assertThat(unable.status()).isEqualTo(400);
        assertThat(unable.text()).contains("cannot_take_over");
        assertThat(coordinator
                        .post(address + "/hand-over", "{\"to\": \"nobody\"}")
                        .text())
                .contains("unknown_person");
        assertThat(coordinator.post(address + "/hand-over", "{}").text()).contains("required");

        Http.Answer done = coordinator.post(
                address + "/hand-over", "{\"to\": \"%s\", \"note\": \"お願いします\"}".formatted(colleague.id()));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        JsonNode read = coordinator.get(address).json();
        assertThat(read.path("promisedBy").asString()).isEqualTo(colleague.id());
        assertThat(read.path("state").asString()).isEqualTo("open");
        assertThat(read.path("handedOver").get(0).path("note").asString()).isEqualTo("お願いします");
        assertThat(colleague
                        .client()
                        .get("/api/v1/promises?promisedBy=" + colleague.id())
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aPromiseIsKeptByTheContactThatFollowsItUpInOneCommit() {
        String need = need(coordinator);
        String promise = noted(coordinator, need, "見本を送る", null);
        Http.Answer visit = coordinator.post(
                "/api/v1/contacts",
                "{\"about\": \"need:%s\", \"kind\": \"visit\", \"text\": \"渡した\", \"keeps\": [\"%s\"]}"
                        .formatted(need, promise));
        assertThat(visit.status()).as(visit.text()).isEqualTo(201);
        JsonNode kept = coordinator.get("/api/v1/promises/" + promise).json();
        assertThat(kept.path("state").asString()).isEqualTo("kept");
        assertThat(kept.path("followUp").asString()).isEqualTo(visit.id());
        JsonNode history =
                coordinator.get("/api/v1/history?record=need:" + need).json().path("items");
        List<Long> commits = new ArrayList<>();
        history.forEach(entry -> {
            if (List.of(visit.id(), promise)
                    .contains(entry.path("subject").asString().replace("contact:", ""))) {
                commits.add(entry.path("commit").asLong());
            }
        });
        assertThat(commits).hasSize(3);
        assertThat(commits.get(1)).isEqualTo(commits.get(2));

        Http.Answer elsewhere = coordinator.post(
                "/api/v1/contacts",
                "{\"about\": \"need:%s\", \"kind\": \"visit\", \"text\": \"話\", \"keeps\": [\"%s\"]}"
                        .formatted(need(coordinator), noted(coordinator, need, "別の約束", null)));
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.text()).contains("promise_elsewhere", "\"keeps\"");
    }

    @Test
    void anIntermediaryWorksWithItsOwnPromisesAndOthersDoNotExistForIt() {
        People.Person clerk = People.register(server, "intermediary");
        String need = introduced(clerk.client());
        String own = noted(clerk.client(), need, "資料を届ける", "2027-05-20");
        String others = noted(coordinator, need, "内部の確認", null);

        coordinator.get("/api/v1/promises/" + others);
        assertThat(states(clerk.client(), need)).containsExactly(own + " open");
        assertThat(clerk.client().get("/api/v1/promises/" + others).status()).isEqualTo(404);
        assertThat(clerk.client().post("/api/v1/promises/" + others + "/keep").status())
                .isEqualTo(404);
        assertThat(clerk.client().post("/api/v1/promises/nosuch/keep").status()).isEqualTo(404);

        coordinator.post("/api/v1/promises/" + others + "/hand-over", "{\"to\": \"" + clerk.id() + "\"}");
        // Whoever wrote reads what they wrote: from then on the index shows it to all.
        coordinator.get("/api/v1/promises/" + others);
        assertThat(states(clerk.client(), need)).containsExactly(own + " open", others + " open");
        assertThat(clerk.client().get("/api/v1/contacts/" + others).status()).isEqualTo(404);
        assertThat(clerk.client().get("/api/v1/promises/" + others).text()).doesNotContain("内部で話した");
        assertThat(clerk.client().post("/api/v1/promises/" + others + "/keep").status())
                .isEqualTo(200);

        for (String role : new String[] {"researcher", "company", "auditor", "administrator"}) {
            Http other = People.with(server, role);
            assertThat(other.post("/api/v1/promises/" + own + "/keep").status()).isEqualTo(403);
            assertThat(other.get("/api/v1/promises/" + own).status())
                    .as(role)
                    .isEqualTo(role.equals("auditor") ? 200 : 404);
        }
        assertThat(Http.visitor(server).get("/api/v1/promises").status()).isEqualTo(401);
    }

    private static String need(Http who) {
        Http.Answer made = who.post("/api/v1/needs", Samples.need("約束のあるニーズ", "coordinators"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.id();
    }

    private static String introduced(Http clerk) {
        Http.Answer made = clerk.post("/api/v1/needs", """
                {"subject": "紹介のニーズ", "problem": "皮が余る", "field": "food", "channel": "bank",
                 "disclosure": "coordinators",
                 "consent": {"on": "2026-04-12", "audience": "coordinators", "until": "2099-03-31"}}""");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.id();
    }

    private static String noted(Http who, String need, String action, String due) {
        StringBuilder body =
                new StringBuilder("{\"about\": \"need:" + need + "\", \"kind\": \"telephone\", \"text\": \"内部で話した\"");
        body.append(action == null ? "" : ", \"nextAction\": \"" + action + "\"");
        body.append(due == null ? "" : ", \"due\": \"" + due + "\"");
        Http.Answer noted = who.post("/api/v1/contacts", body + "}");
        assertThat(noted.status()).as(noted.text()).isEqualTo(201);
        return noted.id();
    }

    private static List<String> states(Http who, String need) {
        List<String> states = new ArrayList<>();
        who.get("/api/v1/promises?about=need:" + need)
                .json()
                .path("items")
                .forEach(promise -> states.add(promise.path("id").asString() + " "
                        + promise.path("state").asString()));
        return states;
    }
}
