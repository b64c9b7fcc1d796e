package jp.musubi.app.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever loses a right loses it on the next request of a session and of an access token that are open. Next to what: of
 * changes to who reads, next to the answer that the actor got; of changes to what is read, next to the moment from which
 * the actor reads their own write, by the position in that answer. Nobody signs in again in between, and no time passes.
 */
class NextRequestTest {
    private static final String ABSENT = "absent-record";

    /** One of its own: what is refused here is counted against the address, and others ask from it, too. */
    @TempDir
    private static Path folder;

    private static Server server;

    private final Http admin = Http.admin(server);
    private final String word =
            "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 8);

    @BeforeAll
    static void open() {
        server = TestServer.start(folder);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    enum Change {
        ROLE_REVOKED,
        ACCOUNT_LOCKED,
        CONSENT_WITHDRAWN_OF_WHAT_A_PARTNER_IS_NAMED_FOR,
        CONSENT_WITHDRAWN_OF_WHAT_MEMBERS_READ,
        NARROWED_FROM_MEMBERS_TO_COORDINATORS,
        NAMED_NO_MORE,
        MERGE_TAKEN_BACK,
        AFFILIATION_ENDED,
        MOVED
    }

    /** @param atOnce whether nothing has to follow the log */
    private record Case(String path, People.Person reader, Supplier<Http.Answer> change, boolean atOnce) {}

    private record Seen(Http.Answer page, Http.Answer pageOfAct, Http.Answer answer, Http.Answer answerToAct) {}

    @ParameterizedTest
    @EnumSource
    void whatWasReadARequestBeforeIsAsIfItDidNotExist(Change change) {
        Case one = of(change);
        Http program = Http.visitor(server).with("Authorization", "Bearer " + token(one.reader()));
        Browsing session = Browsing.visitor(server);
        session.signIn(one.reader().login(), TestServer.PASSWORD);
        String kind = one.path().substring(0, one.path().indexOf('/', 1));
        assertThat(session.get(one.path()).text()).contains(word);
        assertThat(program.get("/api/v1" + one.path()).text()).contains(word);
        assertThat(session.get(kind + "?q=" + word).text()).contains(one.path());
        assertThat(program.get("/api/v1" + kind + "?q=" + word).text()).contains(word);
        String before = content(one.path());

        Http.Answer changed = one.change().get();
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        if (!one.atOnce()) {
            admin.get("/api/v1/seeds?size=1&after=" + changed.token());
            before = content(one.path());
        }

        Seen now = seen(session, program, one.path());
        Seen absent = seen(session, program, kind + "/" + ABSENT);
        alike(now.page(), absent.page(), one.path());
        alike(now.answer(), absent.answer(), one.path());
        alike(now.pageOfAct(), absent.pageOfAct(), one.path());
        alike(now.answerToAct(), absent.answerToAct(), one.path());
        assertThat(now.answer().status()).isEqualTo(change == Change.ACCOUNT_LOCKED ? 401 : 404);
        assertThat(now.page().status()).isEqualTo(404);
        assertThat(session.get(kind + "?q=" + word).text()).doesNotContain(one.path());
        assertThat(program.get("/api/v1" + kind + "?q=" + word).text()).doesNotContain(word);
        assertThat(content(one.path())).isEqualTo(before);
    }

    private static Seen seen(Browsing session, Http program, String path) {
        Http.Answer page = session.get(path);
        Http.Answer answer = program.get("/api/v1" + path);
        String act = path.startsWith("/seeds") ? "/withdraw" : "/close";
        return new Seen(
                page,
                session.post("/password", path + act, Map.of("reason", "withdrawn", "commandId", "next-" + path)),
                answer,
                program.post("/api/v1" + path + act, "{\"reason\": \"withdrawn\"}"));
    }

    private static void alike(Http.Answer now, Http.Answer absent, String path) {
        assertThat(now.status()).as(now.toString()).isEqualTo(absent.status()).isGreaterThanOrEqualTo(300);
        assertThat(plain(now, path)).isEqualTo(plain(absent, path));
    }

    /** Without what the asker sent, and what each form has of its own. */
    private static String plain(Http.Answer answer, String path) {
        return answer.text()
                .replace(path.substring(path.lastIndexOf('/') + 1), ABSENT)
                .replaceAll("name=\"(_csrf|commandId)\"([^>]*) value=\"[^\"]*\"", "name=\"$1\"$2");
    }

    private String content(String path) {
        return admin.get("/api/v1" + path).text();
    }

    private Case of(Change change) {
        return switch (change) {
            case ROLE_REVOKED -> {
                People.Person reader = People.register(server, "coordinator");
                yield new Case(seed("coordinators", null), reader, () -> revoked(reader), true);
            }
            case ACCOUNT_LOCKED -> {
                People.Person reader = People.register(server, "coordinator");
                yield new Case(seed("coordinators", null), reader, () -> person(reader, "lock", "{}"), true);
            }
            case CONSENT_WITHDRAWN_OF_WHAT_A_PARTNER_IS_NAMED_FOR -> {
                String bank = organization();
                String need = need("named", bank);
                yield new Case(need, member(bank), () -> withdrawn(need), false);
            }
            case CONSENT_WITHDRAWN_OF_WHAT_MEMBERS_READ -> {
                String need = need("members", null);
                yield new Case(need, People.register(server, "researcher"), () -> withdrawn(need), false);
            }
            case NARROWED_FROM_MEMBERS_TO_COORDINATORS -> {
                String seed = seed("members", null);
                yield new Case(
                        seed, People.register(server, "company"), () -> revised(seed, "coordinators", null), false);
            }
            case NAMED_NO_MORE -> {
                String bank = organization();
                String other = organization();
                String seed = seed("named", bank);
                yield new Case(seed, member(bank), () -> revised(seed, "named", other), false);
            }
            case MERGE_TAKEN_BACK -> {
                String twin = organization();
                String bank = organization();
                People.Person reader = member(twin);
                String seed = seed("named", bank);
                settled(admin.post(
                        "/api/v1/organizations/" + twin + "/merge",
                        "{\"into\": \"" + bank + "\", \"reason\": \"duplicate\"}"));
                yield new Case(
                        seed, reader, () -> admin.post("/api/v1/organizations/" + twin + "/separate", "{}"), false);
            }
            case AFFILIATION_ENDED -> {
                String bank = organization();
                People.Person reader = member(bank);
                yield new Case(seed("named", bank), reader, () -> belongs(reader, null), true);
            }
            case MOVED -> {
                String bank = organization();
                String other = organization();
                People.Person reader = member(bank);
                String move = "{\"organization\": \"" + other + "\", \"since\": \"" + Show.today() + "\"}";
                yield new Case(seed("named", bank), reader, () -> person(reader, "move", move), true);
            }
        };
    }

    private Http.Answer settled(Http.Answer done) {
        assertThat(done.status()).as(done.toString()).isIn(200, 201);
        admin.get("/api/v1/seeds?size=1&after=" + done.token());
        return done;
    }

    private String seed(String disclosure, String party) {
        String id = settled(admin.post("/api/v1/seeds", named(Samples.seed(word, disclosure), party)))
                .id();
        settled(admin.post("/api/v1/seeds/" + id + "/publish"));
        return "/seeds/" + id;
    }

    private String need(String disclosure, String party) {
        String consented = Samples.need(word, disclosure)
                .replace("\"direct\"", "\"bank\"")
                .replaceFirst(
                        "\\{",
                        "{\"consent\": {\"on\": \"2026-04-01\", \"audience\": \"public\", \"until\": \"2099-03-31\"}, ");
        String id =
                settled(admin.post("/api/v1/needs", named(consented, party))).id();
        settled(admin.post("/api/v1/needs/" + id + "/open"));
        return "/needs/" + id;
    }

    private static String named(String content, String party) {
        return party == null ? content : content.replaceFirst("\\{", "{\"named\": [\"organization:" + party + "\"], ");
    }

    private Http.Answer revised(String seed, String disclosure, String party) {
        String content = named(Samples.seed(word, disclosure), party);
        return admin.put("/api/v1" + seed, content.replaceFirst("\\{", "{\"revision\": 1, "));
    }

    private Http.Answer withdrawn(String need) {
        return admin.post("/api/v1" + need + "/withdraw-consent", "{\"askedBy\": \"owner\"}");
    }

    private String organization() {
        String name = "架空信金" + UUID.randomUUID();
        return settled(admin.post("/api/v1/organizations", "{\"name\": \"" + name + "\", \"kind\": \"bank\"}"))
                .id();
    }

    private People.Person member(String organization) {
        People.Person clerk = People.register(server, "intermediary");
        settled(belongs(clerk, organization));
        return clerk;
    }

    private Http.Answer belongs(People.Person person, String organization) {
        String to = organization == null ? "" : ", \"organizationId\": \"" + organization + "\"";
        return admin.put("/api/v1/persons/" + person.id(), "{\"name\": \"架空 行員\"" + to + "}");
    }

    private Http.Answer revoked(People.Person person) {
        return admin.delete("/api/v1/persons/" + person.id() + "/roles/coordinator");
    }

    private Http.Answer person(People.Person person, String act, String body) {
        return admin.post("/api/v1/persons/" + person.id() + "/" + act, body);
    }

    private static String token(People.Person person) {
        Http.Answer made = person.client().post("/api/v1/tokens", "{\"name\": \"月次\", \"access\": \"write\"}");
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        return made.json().path("token").asString();
    }
}
