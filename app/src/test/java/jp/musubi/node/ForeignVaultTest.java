package jp.musubi.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.musubi.app.Await;
import jp.musubi.app.Folders;
import jp.musubi.app.Http;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A vault that lacks keys of the log, because it is older or of another log: said, survived, and never covered up. */
class ForeignVaultTest {

    @TempDir
    Path data;

    private static final Path TEMPLATE = Folders.untilTheEnd();
    private static final List<String> SEEDS = new ArrayList<>();
    private static String need;
    private static String pairing;

    @BeforeAll
    static void fill() {
        try (Server server = TestServer.start(TEMPLATE)) {
            Http admin = Http.admin(server);
            for (String disclosure : List.of("public", "members", "coordinators")) {
                String id = admin.post("/api/v1/seeds", Samples.seed("柿の皮のタンニン " + disclosure, disclosure))
                        .id();
                assertThat(admin.post("/api/v1/seeds/" + id + "/publish").status())
                        .isLessThan(300);
                SEEDS.add(id);
            }
            need = admin.post("/api/v1/needs", Samples.need("果皮の活用", "coordinators"))
                    .id();
            admin.post("/api/v1/needs/" + need + "/open");
            TestServer.settledHead(server);
            server.node().questions().await(server.node().log().head(), Duration.ofSeconds(30));
            pairing = admin.get("/api/v1/pairings?need=" + need)
                    .json()
                    .path("items")
                    .path(0)
                    .path("id")
                    .asString("");
        }
    }

    private void filled() throws IOException {
        Folders.copy(TEMPLATE, data);
    }

    private void lose(String owners) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("vault.sqlite"));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("DELETE FROM owner_key WHERE " + owners))
                    .isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner LIKE 'need:%'", "owner LIKE 'seed:%'", "owner LIKE 'person:%'", "true"})
    void theNodeStartsSaysWhatIsMissingAndNoPageFails(String owners) throws Exception {
        filled();
        lose(owners);
        for (boolean anew : new boolean[] {false, true}) {
            if (anew) {
                Folders.delete(data.resolve("index"));
            }
            try (Server server = TestServer.start(data)) {
                Node node = server.node();
                MissingKeys missing = Await.until(() -> node.missingKeys().orElse(null));
                assertThat(missing.count()).isPositive();
                assertThat(missing.oldest()).isBeforeOrEqualTo(missing.newest());
                Http admin = Http.admin(server).with("Accept-Language", "ja");
                Http browser = signedIn(server);
                assertThat(browser.get("/status").text()).contains("件分の鍵がありません");
                assertThat(Http.visitor(server).get("/status").text()).doesNotContain("件分の鍵");
                nothingFails(browser, admin);
                if (anew) {
                    saysThatItCannotBeRead(browser, owners);
                }
                refusedToRevise(admin, owners);
                assertThat(node.status().halted()).isEmpty();
            }
        }
    }

    private static Http signedIn(Server server) {
        Http browser = Http.visitor(server).with("Accept-Language", "ja");
        browser.form("/login", "/login", Map.of("username", TestServer.ADMIN, "password", TestServer.PASSWORD));
        return browser;
    }

    private void nothingFails(Http browser, Http admin) {
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/seeds",
                "/needs",
                "/worklist",
                "/seeds?q=%E6%9F%BF",
                "/needs/" + need,
                "/needs/" + need + "/edit",
                "/needs/" + need + "/candidates",
                "/needs/" + need + "/similar",
                "/history/need/" + need,
                "/explain?need=" + need + "&seed=" + SEEDS.getFirst(),
                "/admin/persons",
                "/organizations",
                "/audit",
                "/matchers",
                "/rematches",
                "/glossary",
                "/glossary/export",
                "/api/v1/seeds",
                "/api/v1/needs",
                "/api/v1/pairings",
                "/api/v1/persons",
                "/api/v1/contacts",
                "/api/v1/audit/events",
                "/api/v1/needs/" + need,
                "/api/v1/needs/" + need + "/candidates",
                "/api/v1/needs/" + need + "/history",
                "/api/v1/explain?need=" + need + "&seed=" + SEEDS.getFirst()));
        for (String seed : SEEDS) {
            paths.addAll(List.of(
                    "/seeds/" + seed,
                    "/seeds/" + seed + "/edit",
                    "/seeds/" + seed + "/candidates",
                    "/seeds/" + seed + "/similar",
                    "/history/seed/" + seed,
                    "/api/v1/seeds/" + seed,
                    "/api/v1/seeds/" + seed + "/history",
                    "/api/v1/seeds/" + seed + "/candidates"));
        }
        if (!pairing.isEmpty()) {
            paths.addAll(List.of("/pairings/" + pairing, "/api/v1/pairings/" + pairing));
        }
        List<String> failed = new ArrayList<>();
        for (String path : paths) {
            int status = (path.startsWith("/api/") ? admin : browser).get(path).status();
            if (status >= 500 || status == 302) {
                failed.add(status + " " + path);
            }
        }
        assertThat(failed).isEmpty();
    }

    /** What is there and only cannot be read is not called erased. */
    private void saysThatItCannotBeRead(Http browser, String owners) {
        if (!owners.contains("person")) {
            String page = owners.contains("need") ? "/needs/" + need : "/seeds/" + SEEDS.getFirst();
            String text = browser.get(page).text();
            assertThat(text).contains("内容を読めません").contains("鍵が金庫にない").doesNotContain("削除済み", page + "/edit");
        }
    }

    private void refusedToRevise(Http admin, String owners) {
        if (!owners.contains("person")) {
            boolean seedsLost = !owners.contains("need");
            String path = seedsLost ? "/api/v1/seeds/" + SEEDS.getLast() : "/api/v1/needs/" + need;
            String body = seedsLost ? Samples.seed("書き直した柿", "coordinators") : Samples.need("書き直したニーズ", "coordinators");
            Http.Answer answer = admin.with("If-Match", "\"1\"").put(path, body);
            assertThat(answer.status()).as("%s", answer).isEqualTo(409);
            assertThat(answer.text()).contains("unreadable_record").contains("鍵が金庫にない");
        }
    }

    @Test
    void aLogWithAVaultThatHasEverythingSaysNothing() throws Exception {
        filled();
        try (Node node = NodeSample.started(data)) {
            assertThat(MissingKeys.of(node.log(), node.vault().keys(), () -> false))
                    .isEqualTo(new MissingKeys(0, null, null));
            assertThat(node.missingKeys()).isEmpty();
        }
    }

    @Test
    void anEmptyLogIsNotBegunBesideAVaultWithAccounts() throws Exception {
        filled();
        for (String name : List.of("log.sqlite", "verified", "index.origin")) {
            Files.delete(data.resolve(name));
        }
        assertThatThrownBy(() -> NodeSample.started(data).close())
                .isInstanceOfSatisfying(
                        StartRefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo("cli.logGone"));
    }
}
