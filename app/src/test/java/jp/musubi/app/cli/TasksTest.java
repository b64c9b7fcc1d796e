package jp.musubi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.musubi.app.Http;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import jp.musubi.eventlog.audit.LogExport;
import jp.musubi.eventlog.audit.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TasksTest {

    @TempDir
    Path data;

    @Test
    void theSameCommandsWorkBesideAServerAndWithoutOne() throws IOException {
        String seed;
        try (Server server = TestServer.start(data)) {
            Http admin = Http.admin(server);
            seed = admin.post("/api/v1/seeds", Samples.seed("架空の技術", "public")).id();
            long head = server.node().log().head();

            auditsWell(head, seed, "with");
            Typed imported = run("import", "seeds", listed("甲の技術").toString());
            assertThat(imported.code()).as(imported.toString()).isZero();
            assertThat(admin.get("/api/v1/seeds?q=%E7%94%B2%E3%81%AE%E6%8A%80%E8%A1%93")
                            .json()
                            .path("total")
                            .asLong())
                    .isEqualTo(1);
            long after = server.node().log().head();
            assertThat(run("import", "seeds", listed("甲の技術").toString()).code()).isZero();
            assertThat(server.node().log().head()).isEqualTo(after);
        }
        auditsWell(9, seed, "without");
        Typed imported = run("import", "seeds", listed("乙の技術").toString());
        assertThat(imported.code()).as(imported.toString()).isZero();
        auditsWell(11, seed, "again");
    }

    private void auditsWell(long events, String seed, String name) throws IOException {
        Typed verified = run("audit", "verify");
        assertThat(verified.code()).as(verified.toString()).isZero();
        assertThat(verified.out()).startsWith(events + " events, log intact, head ");
        Typed shown = run("audit", "show", "seed:" + seed);
        assertThat(shown.out())
                .contains("musubi.SeedRegistered")
                .contains("架空の技術")
                .contains("\"actor\":\"admin\"");
        assertThat(run("audit", "show", "seed:absent").code()).isEqualTo(1);
        Path export = data.resolve(name + ".log");
        assertThat(run("audit", "export", export.toString()).code()).isZero();
        assertThat(LogExport.verify(Files.newInputStream(export)))
                .isInstanceOfSatisfying(
                        Verdict.Intact.class,
                        intact -> assertThat(intact.events()).isEqualTo(events));
        assertThat(run("audit", "export", export.toString()).code()).isEqualTo(1);
    }

    private Path listed(String title) throws IOException {
        return Files.writeString(
                data.resolve(title + ".csv"), "題名,公開概要,種別,分野,研究段階,公開範囲\n" + title + ",概要,研究成果,食品,基礎,一般公開\n");
    }

    private Typed run(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = data.toString();
        return Typed.english(all);
    }
}
