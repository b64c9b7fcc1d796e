package jp.musubi.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import jp.musubi.app.Await;
import jp.musubi.app.Gate;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestMongo;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers of different roles on one log and one vault. */
class SharedLogTest {

    private static final NodeSettings SETTINGS = new NodeSettings(false, TestServer.PASSWORD, 5, true);

    private final TestMongo mongo = new TestMongo();

    @TempDir
    Path folder;

    @AfterEach
    void drop() {
        mongo.close();
    }

    private Server start(String name, NodeRole... roles) {
        Set<NodeRole> wanted = roles.length == 0 ? NodeRole.ALL : EnumSet.of(roles[0], roles);
        return TestServer.start(
                folder.resolve(name), SETTINGS.on(mongo.places()).as(wanted));
    }

    @Test
    void eachNodeDoesWhatItsRolesSayAndSaysWhatItDoesNot() {
        try (Server all = start("all");
                Server commands = start("commands", NodeRole.COMMAND);
                Server queries = start("queries", NodeRole.QUERY)) {
            whoWritesToOneReadsFromAnother(commands, queries);
            aNodeThatAnswersOnlySaysThatItStoresNothing(queries);
            aNodeThatStoresOnlySaysThatItShowsNothing(commands);
            aChangedPasswordOrRevokedRoleHoldsOnEveryNode(all, commands, queries);
            aKeyDestroyedOnOneNodeIsGoneOnAll(commands, queries);
        }
    }

    private static void whoWritesToOneReadsFromAnother(Server commands, Server queries) {
        Http.Answer made = Http.admin(commands).post("/api/v1/seeds", Samples.seed("結び目の研究", "public"));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);

        Http.Answer read = Http.admin(queries).get("/api/v1/seeds/" + made.id() + "?after=" + made.position());

        assertThat(read.status()).as(read.toString()).isEqualTo(200);
        assertThat(read.text()).contains("結び目の研究");
        Http.Answer published = Http.admin(commands).post("/api/v1/seeds/" + made.id() + "/publish", "{}");
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        Http.Answer late = Http.admin(commands)
                .put(
                        "/api/v1/seeds/" + made.id(),
                        Samples.seed("遅れた改訂", "public").replaceFirst("\\{", "{\"revision\": 7,"));
        assertThat(late.status()).as(late.toString()).isEqualTo(409);
    }

    private static void aNodeThatAnswersOnlySaysThatItStoresNothing(Server queries) {
        Http.Answer refused = Http.admin(queries)
                .with("Accept-Language", "en")
                .post("/api/v1/seeds", Samples.seed("ここではない", "public"));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
        assertThat(refused.text()).contains("takes no commands");

        Http browser = Http.visitor(queries);
        browser.form("/login", "/login", Map.of("username", TestServer.ADMIN, "password", TestServer.PASSWORD));
        assertThat(browser.get("/").text()).contains("このサーバーは閲覧専用です");
        Http.Answer page = browser.form(
                "/organizations/new",
                "/organizations/new",
                Map.of("name", "架空商店", "kind", "company", "region", "架空市", "commandId", "c1"));
        assertThat(page.status()).as(page.toString()).isEqualTo(503);
        assertThat(page.text()).contains("閲覧専用で、保存はしていません");
    }

    private static void aNodeThatStoresOnlySaysThatItShowsNothing(Server commands) {
        Http.Answer refused = Http.admin(commands).with("Accept-Language", "ja").get("/api/v1/seeds");
        assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
        assertThat(refused.text()).contains("問い合わせに答えません");

        Http browser = Http.visitor(commands);
        browser.get("/status?lang=en");
        Http.Answer page = browser.get("/");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("shows no pages").contains("/status");
        Http.Answer status = browser.get("/status");
        assertThat(status.status()).isEqualTo(200);
        assertThat(status.text()).contains("taking entries").doesNotContain("Position of the index");
        Http.Answer health = browser.get("/actuator/health");
        assertThat(health.status()).as(health.toString()).isEqualTo(200);
    }

    private static void aChangedPasswordOrRevokedRoleHoldsOnEveryNode(Server all, Server commands, Server queries) {
        People.Person person = People.register(all, "coordinator");
        Http there = Http.visitor(queries).basic(person.login(), TestServer.PASSWORD);
        long head = Http.admin(commands)
                .post("/api/v1/seeds", Samples.seed("あと", "public"))
                .position();
        assertThat(there.get("/api/v1/persons/admin?after=" + head).status()).isEqualTo(200);

        all.node().vault().accounts().changePassword(person.login(), "another long password");
        assertThat(there.get("/api/v1/persons/admin").status()).isEqualTo(401);

        Http again = Http.visitor(queries).basic(person.login(), "another long password");
        Http.Answer revoked = Http.admin(commands).delete("/api/v1/persons/" + person.id() + "/roles/coordinator");
        assertThat(revoked.status()).as(revoked.toString()).isEqualTo(200);
        assertThat(Http.admin(queries)
                        .get("/api/v1/persons/admin?after=" + revoked.position())
                        .status())
                .isEqualTo(200);
        assertThat(again.get("/api/v1/persons/admin").status()).isEqualTo(404);
    }

    private static void aKeyDestroyedOnOneNodeIsGoneOnAll(Server commands, Server queries) {
        Http.Answer made = Http.admin(commands).post("/api/v1/seeds", Samples.seed("消える研究", "members"));
        String key = "seed:" + made.id();
        assertThat(queries.node().vault().keys().find(key)).isPresent();

        commands.node().vault().keys().destroy(key);

        assertThat(queries.node().vault().keys().find(key)).isEmpty();
    }

    @Test
    void whileItsServersAreAwayANodeGoesOnShowingAndThenGoesOnWithEverything() throws Exception {
        assumeThat(System.getenv("MUSUBI_TEST_MONGODB_URI"))
                .as("a gate can stand before a single server only")
                .isNull();
        try (Gate gate = mongo.gate();
                Server cut = TestServer.start(folder.resolve("cut"), SETTINGS.on(mongo.behind(gate)));
                Server other = start("other", NodeRole.COMMAND)) {
            String shown = Http.admin(cut)
                    .post("/api/v1/seeds", Samples.seed("残る研究", "public"))
                    .id();
            Http.admin(cut).post("/api/v1/seeds/" + shown + "/publish", "{}");
            assertThat(Http.admin(cut).get("/api/v1/seeds/" + shown).status()).isEqualTo(200);
            gate.shut();
            untilHealthIs(cut, 503);

            assertThat(cut.node().status().unreachable()).isNotNull();
            assertThat(Http.visitor(cut).get("/seeds/" + shown).text()).contains("残る研究");
            assertThat(Http.visitor(cut).get("/actuator/health").text()).doesNotContain("127.0.0.1");
            String meanwhile = openedMeanwhile(other);
            long head = other.node().log().head();

            gate.open();
            untilHealthIs(cut, 200);
            // Log and vault are found again each by itself.
            Await.until(() -> Http.admin(cut)
                                    .get("/api/v1/needs/" + meanwhile + "?after=" + head)
                                    .status()
                            == 200
                    ? cut
                    : null);
            assertThat(cut.node().awaitMatching(head, Duration.ofSeconds(30))).isTrue();
            assertThat(cut.node().status().halted()).isEmpty();
            assertThat(Http.admin(cut)
                            .post("/api/v1/seeds", Samples.seed("あとの研究", "public"))
                            .status())
                    .isEqualTo(201);
        }
    }

    private static String openedMeanwhile(Server other) {
        Http admin = Http.admin(other);
        String need = admin.post("/api/v1/needs", Samples.need("残るニーズ", "coordinators"))
                .id();
        assertThat(admin.post("/api/v1/needs/" + need + "/open", "{}").status()).isEqualTo(200);
        return need;
    }

    private static void untilHealthIs(Server server, int status) {
        Await.until(() -> Http.visitor(server).get("/actuator/health").status() == status ? server : null);
    }

    @Test
    void aNodeWithoutCommandsDoesNotWaitInSilenceForALogToBeFounded() {
        assertThatThrownBy(() -> start("queries", NodeRole.QUERY))
                .isInstanceOfSatisfying(
                        StartRefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo("cli.notFounded"));
    }

    @Test
    void aDataDirectoryIsOfOneLogOnly() {
        NodeSettings shared = SETTINGS.on(mongo.places());
        open("mine", shared);
        refused("cli.logElsewhere", () -> open("mine", SETTINGS));
        open("mine", shared);

        open("files", SETTINGS);
        refused("cli.logHere", () -> open("files", shared));
        open("files", SETTINGS);
    }

    private void open(String name, NodeSettings settings) {
        Node.open(new DataDirectory(folder.resolve(name)), settings, Progress.silent())
                .close();
    }

    private static void refused(String key, Runnable starting) {
        assertThatThrownBy(starting::run)
                .isInstanceOfSatisfying(
                        StartRefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
