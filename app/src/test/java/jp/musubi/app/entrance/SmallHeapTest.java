package jp.musubi.app.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.musubi.app.Http;
import jp.musubi.app.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with little memory outlives whatever visitors ask of it. */
class SmallHeapTest {

    private static final int CLIENTS = 8;

    /** Each once kept some fifteen kilobytes for eight hours: five thousand would have filled the memory. */
    private static final int ASKED = Boolean.getBoolean("musubi.faults") ? 30_000 : 7_500;

    @Test
    void visitorsWhoAskForEverOtherThingsLeaveNothingBehind(@TempDir Path folder) throws Exception {
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx144m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallServer.class.getName(),
                        folder.resolve("data").toString())
                .redirectError(errors.toFile())
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String port = out.readLine();
            assertThat(port).as(Files.readString(errors)).isNotNull();
            flood(Integer.parseInt(port));

            assertThat(process.isAlive()).as(Files.readString(errors)).isTrue();
            Http browser = Http.visitor(Integer.parseInt(port));
            assertThat(browser.get("/seeds").status()).isEqualTo(200);
            Map<String, String> admin = Map.of("username", TestServer.ADMIN, "password", TestServer.PASSWORD);
            assertThat(browser.form("/login", "/login", admin).header("Location"))
                    .isEqualTo("/");
            assertThat(browser.get("/admin/persons").status()).isEqualTo(200);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void flood(int port) throws Exception {
        String filling = "%E6%9E%9C".repeat(720);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> all = IntStream.range(0, CLIENTS)
                    .<Future<?>>mapToObj(client -> clients.submit(() -> {
                        for (int i = 0; i < ASKED / CLIENTS; i++) {
                            // Each with nothing in its hands, as if it came for the first time.
                            Http visitor = Http.stranger(port);
                            String own = client + "-" + i;
                            switch (i % 10) {
                                case 0 -> visitor.get("/seeds?q=" + own + "+%E6%9E%9C" + i);
                                case 1 ->
                                    visitor.with("Accept-Language", "x-" + own).get("/login?error=" + own);
                                case 2 -> visitor.get("/nothing/" + own);
                                default -> visitor.get("/worklist?" + own + "=" + filling);
                            }
                        }
                    }))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        }
    }
}
