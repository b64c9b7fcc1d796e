package jp.musubi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.util.Map;
import jp.musubi.app.Http;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import jp.musubi.node.StoreAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyLogTest {

    @TempDir
    Path folder;

    @Test
    void aLogMovesToMongodbAndBackWithTheSameHead() {
        try (Server server = TestServer.start(folder.resolve("data"))) {
            Http.admin(server).post("/api/v1/seeds", Samples.seed("架空の技術", "public"));
        }
        String original = "sqlite:" + folder.resolve("data/log.sqlite");
        String back = "sqlite:" + folder.resolve("back/log.sqlite");
        MongoServer mongo = new MongoServer(new MemoryBackend());
        try {
            String there = mongo.bindAndGetConnectionString() + "/musubi";
            Typed moved = copy(original, there);
            assertThat(moved.code()).as(moved.toString()).isZero();
            Typed returned = copy(there, back);
            assertThat(returned.code()).as(returned.toString()).isZero();

            assertThat(returned.out()).isEqualTo(moved.out()).contains("Both have the head");
            assertThat(copy(original, there).err()).contains("already");
            assertThat(copy(original, back).code()).isEqualTo(1);
        } finally {
            mongo.shutdownNow();
        }
    }

    @Test
    void whatIsNoAddressOrNoLogIsSaidInASentenceWithoutAPassword() {
        assertThat(copy("mongo://hanako:secret@host/db", "sqlite:x").err())
                .contains("no address")
                .doesNotContain("secret");
        assertThat(copy("env:ABSENT", "sqlite:x").err()).contains("env:ABSENT");
        Typed absent = copy("sqlite:" + folder.resolve("absent"), "sqlite:" + folder.resolve("copy"));
        assertThat(absent.code()).isEqualTo(1);
        assertThat(absent.err().lines()).hasSize(1);
        assertThat(folder.resolve("copy")).doesNotExist();
    }

    @Test
    void anAddressMayComeFromTheEnvironment() {
        StoreAddress address =
                StoreAddress.parse("env:MUSUBI_LOG", Map.of("MUSUBI_LOG", "mongodb://hanako:secret@host/musubi"));

        assertThat(address.toString()).isEqualTo("env:MUSUBI_LOG");
        assertThat(address.address()).contains("secret");
    }

    private static Typed copy(String from, String to) {
        return Typed.english("copy-log", "--from", from, "--to", to);
    }
}
