package jp.musubi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import jp.musubi.command.erasure.eraserecord.EraseRecord;
import jp.musubi.command.kit.actor.SystemActors;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.need.expire.ExpireNeed;
import jp.musubi.command.seed.expire.ExpireSeed;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedId;
import jp.musubi.node.NodeSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page of a record in every state of it, and of every pair of states, the empty ones first. */
class StatesTest {
    /** The state of a promise about a need that was erased since. */
    private static final String ERASED = "about-what-was-erased";

    private static final Instant NOW = Instant.now();
    private static final AtomicReference<Instant> TIME = new AtomicReference<>(NOW);

    @TempDir
    private static Path data;

    private static Server server;
    private static final Map<String, Browsing> READERS = new LinkedHashMap<>();
    private static final Map<String, String> SEEDS = new LinkedHashMap<>();
    private static final Map<String, String> NEEDS = new LinkedHashMap<>();
    private static final Map<String, String> PAIRINGS = new LinkedHashMap<>();
    private static final Map<String, String> PROMISES = new LinkedHashMap<>();
    private static final List<String> EMPTY = new ArrayList<>();

    @BeforeAll
    static void oneOfEach() {
        Clock clock = new MovedClock(TIME, ZoneOffset.UTC);
        server = TestServer.start(data, new NodeSettings(false, TestServer.PASSWORD, 5, true).by(clock));
        Browsing.as(server, "administrator");
        READERS.put("visitor", Browsing.visitor(server));
        for (String role :
                List.of("coordinator", "auditor", "company", "researcher", "intermediary", "administrator")) {
            READERS.put(role, Browsing.as(server, role));
        }
        openedWhileEmpty();
        Http hand = People.with(server, "coordinator");
        seeds(hand);
        needs(hand);
        pairings(hand);
        promises(hand);
        expired(hand);
        Http.Answer last = hand.post("/api/v1/seeds", Samples.seed("最後の一件", "public"));
        hand.get("/api/v1/seeds?after=" + last.token());
        TestServer.settledHead(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    /** Pages that stand for themselves, seen before there is anything to show. */
    private static void openedWhileEmpty() {
        for (Map.Entry<String, Browsing> reader : READERS.entrySet()) {
            for (String path : lists()) {
                Http.Answer answer = reader.getValue().get(path);
                if (answer.status() >= 500 || answer.text().isBlank() && answer.status() == 200) {
                    EMPTY.add(reader.getKey() + " " + path + ": " + answer.status());
                }
            }
        }
    }

    private static List<String> lists() {
        return List.of(
                "/",
                "/seeds",
                "/seeds?q=%E6%9F%BF",
                "/needs",
                "/needs?q=x",
                "/worklist",
                "/glossary",
                "/glossary?q=x",
                "/audit",
                "/rematches",
                "/rematches/sample",
                "/matchers",
                "/admin/persons",
                "/organizations",
                "/status",
                "/password",
                "/login",
                "/seeds/new",
                "/needs/new",
                "/glossary/new",
                "/glossary/import",
                "/explain",
                "/explain?need=x",
                "/explain?seed=x",
                "/seeds/absent1",
                "/needs/absent1",
                "/pairings/absent1",
                "/history/seed/absent1",
                "/history/what/absent1",
                "/contacts/new?about=seed:absent1",
                "/promises/absent1",
                "/contacts/new");
    }

    private static void seeds(Http hand) {
        SEEDS.put(
                "draft",
                hand.post("/api/v1/seeds", Samples.seed("下書きの柿", "public")).id());
        for (String state : List.of("published", "withdrawn", "erased", "draft-erased")) {
            String id = hand.post("/api/v1/seeds", Samples.seed("柿の" + state, "public"))
                    .id();
            if (!state.startsWith("draft")) {
                hand.post("/api/v1/seeds/" + id + "/publish", "{}");
            }
            SEEDS.put(state, id);
        }
        hand.post("/api/v1/seeds/" + SEEDS.get("withdrawn") + "/withdraw", "{\"reason\": \"研究の終了\"}");
    }

    private static void needs(Http hand) {
        NEEDS.put("draft", hand.post("/api/v1/needs", need("下書きの皮")).id());
        for (String state : List.of("open", "closed", "erased", "draft-erased")) {
            String id = hand.post("/api/v1/needs", need("皮の" + state)).id();
            if (!state.startsWith("draft")) {
                hand.post("/api/v1/needs/" + id + "/open", "{}");
            }
            NEEDS.put(state, id);
        }
    }

    private static String need(String subject) {
        return """
                {"subject": "%s", "problem": "干し柿の果皮から縮合型タンニンを低温で取り出したい。", "field": "food", "channel": "direct",
                 "disclosure": "public"}""".formatted(subject);
    }

    private static void pairings(Http hand) {
        for (String state : List.of("proposed", "shortlisted", "dismissed", "ended", "erased")) {
            String need = state.equals("ended") ? "closed" : state.equals("erased") ? "erased" : "open";
            String seed = switch (state) {
                case "proposed", "ended" -> "published";
                case "shortlisted" ->
                    hand.post("/api/v1/seeds", Samples.seed("検討する柿", "public")).id();
                case "dismissed" ->
                    hand.post("/api/v1/seeds", Samples.seed("見送る柿", "public")).id();
                default -> "erased";
            };
            String seedId = SEEDS.getOrDefault(seed, seed);
            hand.post("/api/v1/seeds/" + seedId + "/publish", "{}");
            Http.Answer made = hand.post("/api/v1/pairings", """
                    {"needId": "%s", "seedId": "%s", "reason": "電話で聞いた"}""".formatted(NEEDS.get(need), seedId));
            String id = made.status() == 201 ? made.id() : existing(hand, NEEDS.get(need), seedId);
            PAIRINGS.put(state, id);
        }
        hand.post("/api/v1/pairings/" + PAIRINGS.get("shortlisted") + "/shortlist", "{}");
        hand.post("/api/v1/pairings/" + PAIRINGS.get("dismissed") + "/dismiss", "{\"reason\": \"content_mismatch\"}");
        hand.post("/api/v1/needs/" + NEEDS.get("closed") + "/close", "{\"reason\": \"withdrawn\"}");
        PROMISES.put(ERASED, promised(hand, "need:" + NEEDS.get("erased")));
        for (String state : List.of("erased", "draft-erased")) {
            erase(new RecordRef(RecordType.SEED, SEEDS.get(state)));
            erase(new RecordRef(RecordType.NEED, NEEDS.get(state)));
        }
    }

    /** What somebody said they would do, about records in several states, and what became of it. */
    private static void promises(Http hand) {
        String open = "need:" + NEEDS.get("open");
        PROMISES.put("open", promised(hand, open));
        PROMISES.put("about-a-seed", promised(hand, "seed:" + SEEDS.get("draft")));
        PROMISES.put("about-a-pairing", promised(hand, "pairing:" + PAIRINGS.get("dismissed")));
        PROMISES.put("kept", promised(hand, open));
        PROMISES.put("given-up", promised(hand, open));
        PROMISES.put("handed-over", promised(hand, open));
        String colleague = People.register(server, "coordinator").id();
        String path = "/api/v1/promises/";
        stored(hand.post(path + PROMISES.get("kept") + "/keep", "{}"));
        stored(hand.post(path + PROMISES.get("given-up") + "/give-up", "{\"reason\": \"不要になった\"}"));
        stored(hand.post(path + PROMISES.get("handed-over") + "/hand-over", "{\"to\": \"" + colleague + "\"}"));
    }

    private static String promised(Http hand, String about) {
        return stored(hand.post("/api/v1/contacts", """
                {"about": "%s", "kind": "telephone", "text": "電話で話した", "nextAction": "見本を送る", "due": "2027-05-20"}""".formatted(about))).id();
    }

    /** Ended by their day, which passes; the automation that ends them is not waited for. */
    private static void expired(Http hand) {
        LocalDate day = LocalDate.ofInstant(NOW, Today.ZONE);
        String ending = ", \"expires\": \"" + day + "\"}";
        String seed = hand.post(
                        "/api/v1/seeds", Samples.seed("期限の過ぎた柿", "public").replace("}", ending))
                .id();
        stored(hand.post("/api/v1/seeds/" + seed + "/publish", "{}"));
        String need =
                hand.post("/api/v1/needs", need("期限の過ぎた皮").replace("}", ending)).id();
        stored(hand.post("/api/v1/needs/" + need + "/open", "{}"));
        Http.Answer pairing = hand.post("/api/v1/pairings", """
                {"needId": "%s", "seedId": "%s", "reason": "電話で聞いた"}""".formatted(need, seed));
        PAIRINGS.put("expired", pairing.status() == 201 ? pairing.id() : existing(hand, need, seed));
        PROMISES.put("about-what-expired", promised(hand, "need:" + need));
        TIME.set(NOW.plus(Duration.ofDays(1)));
        server.node().commands().send(new ExpireSeed(SystemActors.MATCHER, new SeedId(seed)), "expired-seed", null);
        server.node().commands().send(new ExpireNeed(SystemActors.MATCHER, new NeedId(need)), "expired-need", null);
        assertThat(state(hand, "/api/v1/seeds/" + seed)).isEqualTo("expired");
        assertThat(state(hand, "/api/v1/needs/" + need)).isEqualTo("expired");
        SEEDS.put("expired", seed);
        NEEDS.put("expired", need);
    }

    private static String state(Http hand, String path) {
        return hand.get(path + "?after=" + server.node().log().head())
                .json()
                .path("state")
                .asString();
    }

    private static Http.Answer stored(Http.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
        return answer;
    }

    private static void erase(RecordRef record) {
        server.node().commands().send(new EraseRecord(new PersonId("admin"), record, "試験"), "erase-" + record, null);
    }

    private static String existing(Http hand, String need, String seed) {
        for (var pairing :
                hand.get("/api/v1/pairings?size=100&need=" + need).json().path("items")) {
            if (pairing.path("seedId").asString().equals(seed)) {
                return pairing.path("id").asString();
            }
        }
        throw new AssertionError("no pairing of " + need + " and " + seed);
    }

    @Test
    void thePagesOfAnEmptyClusterOpen() {
        assertThat(EMPTY).isEmpty();
    }

    @Test
    void thePagesOfARecordOpenInEveryState() {
        List<String> paths = new ArrayList<>(lists());
        SEEDS.values().forEach(id -> paths.addAll(of("seed", "/seeds/" + id, id)));
        NEEDS.values().forEach(id -> paths.addAll(of("need", "/needs/" + id, id)));
        PAIRINGS.values()
                .forEach(id -> paths.addAll(List.of(
                        "/pairings/" + id,
                        "/history/pairing/" + id,
                        "/contacts/new?about=pairing:" + id,
                        "/pairings/" + id + "?at=3")));
        PROMISES.values().forEach(id -> paths.add("/promises/" + id));
        assertAllOpen(paths);
    }

    @Test
    void aPromiseSaysWhatBecameOfItAndStaysWhenItsRecordIsGone() {
        Browsing coordinator = READERS.get("coordinator");
        PROMISES.forEach(
                (state, id) -> assertThat(coordinator.get("/promises/" + id).text())
                        .as(state)
                        .contains(state.equals(ERASED) ? "削除済み" : "見本を送る"));
        assertThat(coordinator.get("/promises/" + PROMISES.get("given-up")).text())
                .contains("不要になった");
        assertThat(READERS.get("company")
                        .get("/promises/" + PROMISES.get("open"))
                        .status())
                .isEqualTo(404);
    }

    private static List<String> of(String type, String page, String id) {
        return List.of(
                page,
                page + "/edit",
                page + "?at=1",
                page + "?at=8",
                "/history/" + type + "/" + id,
                "/contacts/new?about=" + type + ":" + id,
                "/explain?" + type + "=" + id);
    }

    @Test
    void everyPairOfStatesIsExplained() {
        List<String> paths = new ArrayList<>();
        NEEDS.values()
                .forEach(need -> SEEDS.values().forEach(seed -> paths.add("/explain?need=" + need + "&seed=" + seed)));
        assertAllOpen(paths);

        Browsing coordinator = READERS.get("coordinator");
        for (String path : paths) {
            if (!path.contains(NEEDS.get("erased")) && !path.contains("absent")) {
                assertThat(coordinator.get(path).status()).as(path).isIn(200, 404);
            }
        }
        assertThat(coordinator
                        .get("/explain?need=" + NEEDS.get("draft") + "&seed=" + SEEDS.get("draft"))
                        .status())
                .isEqualTo(200);
    }

    private static void assertAllOpen(List<String> paths) {
        List<String> failed = new ArrayList<>();
        READERS.forEach((name, reader) -> {
            for (String path : paths) {
                Http.Answer answer = reader.get(path);
                boolean blank = answer.text().isBlank() && answer.status() != 302 && answer.status() != 303;
                if (answer.status() >= 500 || blank || answer.text().contains("{0}")) {
                    failed.add(name + " " + path + ": " + answer.status());
                }
            }
        });
        assertThat(failed).isEmpty();
    }

    /** Stands still, where it is put. */
    private static final class MovedClock extends Clock {
        private final AtomicReference<Instant> time;
        private final ZoneId zone;

        MovedClock(AtomicReference<Instant> time, ZoneId zone) {
            this.time = time;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new MovedClock(time, other);
        }

        @Override
        public Instant instant() {
            return time.get();
        }
    }
}
