package jp.musubi.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.app.Await;
import jp.musubi.app.Http;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import jp.musubi.eventlog.audit.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full under a running node, and has room again: it is called by its name, and the node goes on. */
class FullDiskTest {

    @TempDir
    Path folder;

    @Test
    void aFullDiskIsSaidInTheReadersLanguageAndEverythingGoesOnByItselfOnceThereIsRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("data"), 48);
                Server server = TestServer.start(disk.folder())) {
            Http admin = Http.admin(server);
            List<String> stored = new ArrayList<>();
            Http.Answer first = admin.post("/api/v1/seeds", Samples.seed("はじめの柿", "public"));
            stored.add(first.id());
            // Shown before there is no room left: what has been shown stays.
            assertThat(admin.get("/api/v1/seeds/" + first.id() + "?after=" + first.position())
                            .status())
                    .isEqualTo(200);
            Path ballast = disk.fill(300_000);
            Http.Answer refused = null;
            for (int i = 0; refused == null; i++) {
                Http.Answer answer = admin.with("Accept-Language", "ja")
                        .post("/api/v1/seeds", Samples.seed("柿" + i + "の皮".repeat(20), "public"));
                if (answer.status() == 201) {
                    stored.add(answer.id());
                } else {
                    refused = answer;
                }
            }
            assertThat(refused.status()).as("%s", refused).isEqualTo(503);
            assertThat(refused.text()).contains("disk_full").contains("空き容量");
            assertThat(admin.with("Accept-Language", "en")
                            .post("/api/v1/seeds", Samples.seed("no room", "public"))
                            .text())
                    .contains("no room left")
                    .doesNotContain("damaged");
            assertThat(admin.with("Accept-Language", "ja").get("/status").text())
                    .contains("空き容量がなくなった");
            assertThat(admin.get("/api/v1/seeds/" + stored.getFirst()).status()).isEqualTo(200);
            assertThat(Http.visitor(server).get("/actuator/health").status()).isEqualTo(503);

            Files.delete(ballast);
            Http.Answer after = admin.post("/api/v1/seeds", Samples.seed("そのあとの柿", "public"));
            assertThat(after.status()).as("%s", after).isEqualTo(201);
            stored.add(after.id());
            Await.until(() -> server.node().status().sound() ? "sound" : null);
            assertThat(Http.visitor(server).get("/actuator/health").status()).isEqualTo(200);
            server.node().questions().await(server.node().log().head(), Duration.ofSeconds(30));
            for (String id : stored) {
                assertThat(admin.get("/api/v1/seeds/" + id).status()).isEqualTo(200);
            }
            assertThat(server.node().verify(position -> {})).isInstanceOf(Verdict.Intact.class);
        }
    }
}
