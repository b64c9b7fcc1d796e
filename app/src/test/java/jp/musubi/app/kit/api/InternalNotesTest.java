package jp.musubi.app.kit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import jp.musubi.language.kit.sealing.Internals;
import jp.musubi.language.need.NeedContent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 内部の記録: every answer over HTTP, to everybody. */
class InternalNotesTest {
    private static final String CANARY = "聴診" + UUID.randomUUID().toString().substring(0, 8);

    private static Server server;
    private static People.Person company;
    private static People.Person clerk;
    private static Http coordinator;
    private static String own;
    private static String brought;
    private static long noted;

    @BeforeAll
    static void aNeedOfEachWithANoteInEveryFieldThatIsOne() {
        server = TestServer.shared();
        company = People.register(server, "company");
        clerk = People.register(server, "intermediary");
        coordinator = People.with(server, "coordinator");
        own = registered(company.client(), "direct");
        brought = registered(clerk.client(), "bank");
        note(own);
        noted = note(brought);
    }

    private static String registered(Http by, String channel) {
        Http.Answer made = by.post("/api/v1/needs", body(channel, ""));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(by.post("/api/v1/needs/" + made.id() + "/open").status()).isEqualTo(200);
        return made.id();
    }

    private static long note(String need) {
        String notes = Internals.names(NeedContent.class).stream()
                .map(name -> "\"%s\": \"%s の話\", ".formatted(name, CANARY))
                .collect(Collectors.joining());
        Http.Answer read = coordinator.get("/api/v1/needs/" + need);
        Http.Answer revised = coordinator.put(
                "/api/v1/needs/" + need, body(read.json().path("channel").asString(), "\"revision\": 1, " + notes));
        assertThat(revised.status()).as(revised.toString()).isEqualTo(200);
        return revised.position();
    }

    private static String body(String channel, String more) {
        return """
                {%s"subject": "聞き取りのある皮", "problem": "果皮を捨てている", "field": "food", "channel": "%s",
                 "disclosure": "public", "displayName": "県内の食品製造業",
                 "consent": {"on": "2026-04-01", "audience": "public", "until": "2030-03-31"}}""".formatted(more, channel);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "owner",
                "introducer",
                "company",
                "intermediary",
                "researcher",
                "programme_officer",
                "reviewer",
                "council_member",
                "administrator"
            })
    void noAnswerHoldsAByteOfIt(String who) {
        Http http = switch (who) {
            case "owner" -> company.client();
            case "introducer" -> clerk.client();
            default -> People.with(server, who);
        };
        for (String path : paths()) {
            shows(http.get(path), path, false);
        }
        for (String need : List.of(own, brought)) {
            for (Http.Answer refused : refusals(http, need)) {
                shows(refused, "refusal", false);
            }
        }
    }

    @Test
    void neitherHasOneToAVisitor() {
        for (String path : paths()) {
            shows(Http.visitor(server).get(path), path, false);
        }
    }

    @Test
    void theOfficeReadsAndFindsIt() {
        for (Http http : List.of(coordinator, People.with(server, "auditor"))) {
            for (String path : List.of("/api/v1/needs/" + own, "/api/v1/history?record=need:" + own)) {
                shows(http.get(path), path, true);
            }
            // Found by it; what is limited, though, a list does not say.
            String list = "/api/v1/needs?q=" + encoded(CANARY);
            Http.Answer found = http.get(list);
            assertThat(found.text()).contains(own);
            shows(found, list, false);
        }
    }

    /** Every way to read that could hold something of a need, now and as of the note. */
    private static List<String> paths() {
        List<String> paths = new ArrayList<>();
        String q = encoded(CANARY);
        for (String need : List.of(own, brought)) {
            for (String path : List.of(
                    "/api/v1/needs/%s",
                    "/api/v1/needs/%s/similar",
                    "/api/v1/needs/%s/candidates",
                    "/api/v1/history?record=need:%s",
                    "/api/v1/pairings?need=%s",
                    "/api/v1/contacts?about=need:%s",
                    "/api/v1/explain?need=%s&seed=none",
                    "/api/v1/audit/events?record=need:%s",
                    "/api/v1/needs?q=" + q,
                    "/api/v1/needs?mine=true",
                    "/api/v1/needs",
                    "/api/v1/seeds?q=" + q,
                    "/api/v1/pairings",
                    "/api/v1/contacts")) {
                paths.add(path.replace("%s", need));
                paths.add(path.replace("%s", need) + (path.contains("?") ? "&" : "?") + "at=" + noted);
            }
        }
        return paths;
    }

    private static List<Http.Answer> refusals(Http http, String need) {
        String path = "/api/v1/needs/" + need;
        return List.of(
                http.put(path, body("direct", "\"revision\": 9, ")),
                http.put(path, body("direct", "\"revision\": 2, ")),
                http.put(path, body("direct", "\"revision\": 1, \"expires\": \"いつか\", ")),
                http.put(path, body("direct", "\"revision\": 1, \"hearing\": \"わたしの聞き取り\", ")));
    }

    private static void shows(Http.Answer answer, String path, boolean shown) {
        String all = answer.text().replaceAll("\"(q|instance)\":\\s*\"[^\"]*\"", "")
                + answer.response().headers().map();
        assertThat(all.contains(CANARY)).as(path + "\n" + answer).isEqualTo(shown);
        if (!shown) {
            assertThat(all).as(path).doesNotContain("\"hearing\":");
        }
    }

    @Test
    void whoSendsOneWithoutBeingOfTheOfficeIsRefusedInASentence() {
        Map<Http, String> theirs = new LinkedHashMap<>(Map.of(company.client(), own, clerk.client(), brought));
        theirs.forEach((http, need) -> {
            for (String value : List.of("\"社長と話した\"", "\"\"", "[\"a\", \"b\"]")) {
                Http.Answer answer = http.put(
                        "/api/v1/needs/" + need, body("bank", "\"revision\": 1, \"hearing\": " + value + ", "));
                assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
                assertThat(answer.text()).contains("internal_field", "コーディネーターだけ");
            }
        });
        Http.Answer fresh = company.client().post("/api/v1/needs", body("direct", "\"hearing\": \"x\", "));
        assertThat(fresh.status()).isEqualTo(400);
        assertThat(fresh.text()).contains("internal_field");
    }

    @Test
    void whatItsOwnerWritesKeepsItAndAnswersAsIfThereWereNone() {
        People.Person owner = People.register(server, "company");
        String with = registered(owner.client(), "direct");
        String without = registered(owner.client(), "direct");
        note(with);
        for (int revision = 1; revision <= 3; revision++) {
            String text = "\"revision\": %d, \"target\": \"目標 %d\", ".formatted(revision, revision);
            Http.Answer one = owner.client().put("/api/v1/needs/" + with, body("direct", text));
            Http.Answer other = owner.client().put("/api/v1/needs/" + without, body("direct", text));
            assertThat(one.status()).as(one.toString()).isEqualTo(200);
            assertThat(other.status()).isEqualTo(200);
            assertThat(read(owner.client(), with, one)).isEqualTo(read(owner.client(), without, other));
            // Once more, in vain: what stands is what is sent, and nothing is stored.
            String again = text.replaceFirst("\\d+", Integer.toString(revision + 1));
            Http.Answer same = owner.client().put("/api/v1/needs/" + with, body("direct", again));
            assertThat(same.status()).as(same.toString()).isEqualTo(200);
        }
        assertThat(coordinator.get("/api/v1/needs/" + with).text()).contains(CANARY, "目標 3");
        Http.Answer stale = owner.client().put("/api/v1/needs/" + with, body("direct", "\"revision\": 2, "));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().path("revision").asInt()).isEqualTo(4);
        assertThat(stale.text()).contains("目標 3").doesNotContain(CANARY).doesNotContain("hearing");
    }

    private static Map<String, Object> read(Http http, String need, Http.Answer after) {
        Map<String, Object> read = new LinkedHashMap<>();
        http.get("/api/v1/needs/" + need + "?after=" + after.token())
                .json()
                .properties()
                .forEach(field -> read.put(field.getKey(), field.getValue()));
        List.of("id", "registered", "changed", "position").forEach(read::remove);
        return read;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
