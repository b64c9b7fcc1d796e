package jp.musubi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureTest {

    private static final String SECRET = "ヒクイドリ";

    @TempDir
    Path data;

    @Test
    void anErasedRecordIsGoneFromPagesIndexAndFilesWhileTheLogVerifies() throws IOException {
        String seed;
        try (Server server = TestServer.start(data)) {
            Http admin = Http.admin(server);
            seed = admin.post("/api/v1/seeds", Samples.seed(SECRET, "public")).id();
            long published = admin.post("/api/v1/seeds/" + seed + "/publish").position();
            assertThat(admin.get("/api/v1/seeds/" + seed + "?after=" + published)
                            .text())
                    .contains(SECRET);

            Typed erased = run("record", "erase", "seed:" + seed, "--reason", "本人の申し出");

            assertThat(erased.code()).as(erased.toString()).isZero();
            gone(server, seed);
            assertThat(run("audit", "verify").code()).isZero();
        }
        assertThat(run("audit", "show", "seed:" + seed).out())
                .contains("\"erased\":true")
                .doesNotContain(SECRET);
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .as(file.toString())
                        .doesNotContain(SECRET);
            }
        }
        try (Server server = TestServer.start(data)) {
            gone(server, seed);
        }
    }

    @Test
    void anErasedPersonHasNoNameAndNoAccount() {
        try (Server server = TestServer.start(data)) {
            People.Person person = People.register(server, "coordinator");
            assertThat(person.client().get("/api/v1/persons").text()).contains("架空 coordinator");

            Typed erased = run("person", "erase", person.id());

            assertThat(erased.code()).as(erased.toString()).isZero();
            assertThat(person.client().get("/api/v1/seeds").status()).isEqualTo(401);
            assertThat(Http.admin(server).get("/api/v1/persons").text()).doesNotContain("架空 coordinator");
            assertThat(run("person", "list").out()).contains("admin").doesNotContain("架空 coordinator");
            assertThat(run("person", "erase", person.id(), "--lang", "ja").code())
                    .isZero();
            assertThat(run("person", "erase", "absent", "--reason", "いない人").code())
                    .isEqualTo(1);
        }
    }

    private static void gone(Server server, String seed) {
        Http admin = Http.admin(server);
        Http.Answer read = admin.get("/api/v1/seeds/" + seed);
        assertThat(read.text()).doesNotContain(SECRET);
        assertThat(read.json().path("state").asString()).isEqualTo("erased");
        assertThat(admin.get("/api/v1/history?record=seed:" + seed).text()).doesNotContain(SECRET);
        assertThat(admin.get("/api/v1/audit/events?tag=seed:" + seed).text()).doesNotContain(SECRET);
        assertThat(admin.get("/api/v1/seeds?q=%E3%83%92%E3%82%AF%E3%82%A4%E3%83%89%E3%83%AA")
                        .json()
                        .path("total")
                        .asLong())
                .isZero();
    }

    private Typed run(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = data.toString();
        return Typed.english(all);
    }
}
