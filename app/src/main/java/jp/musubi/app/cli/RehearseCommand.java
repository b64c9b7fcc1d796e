package jp.musubi.app.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.musubi.app.wiring.ServeSettings;
import jp.musubi.app.wiring.Server;
import jp.musubi.node.DataDirectory;
import jp.musubi.node.DemoAccounts;
import jp.musubi.node.NodeSettings;
import jp.musubi.node.Progress;
import jp.musubi.node.StartRefusedException;
import jp.musubi.vault.MasterKey;
import picocli.CommandLine.Command;

/**
 * {@code rehearse}: starts a demo in a folder of its own, asks for some pages and stops, so that a JVM told to remember
 * what it loads knows what later starts will need. For the launcher; the usage does not name it.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand {

    private static final String WHO = "tantou";

    /** One of each kind of answer: pages, JSON, a live match, the document of the API. */
    private static final List<String> ASKED = List.of(
            "/",
            "/login",
            "/seeds?q=%E6%9F%BF",
            "/css/musubi.css",
            "/actuator/health",
            "/v3/api-docs",
            "/api/v1/seeds?q=%E6%9F%BF",
            "/api/v1/needs?q=",
            "/api/v1/pairings");

    int run() throws IOException, InterruptedException {
        return run(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** @param parent where the folder is made, and removed again */
    static int run(Path parent) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(parent, "musubi-rehearsal");
        String keys = System.getProperty(MasterKey.PLACE_PROPERTY);
        System.setProperty(MasterKey.PLACE_PROPERTY, folder.resolve("keys").toString());
        try {
            rehearse(new DataDirectory(folder.resolve("data")));
            return 0;
        } finally {
            if (keys == null) {
                System.clearProperty(MasterKey.PLACE_PROPERTY);
            } else {
                System.setProperty(MasterKey.PLACE_PROPERTY, keys);
            }
            remove(folder);
        }
    }

    private static void rehearse(DataDirectory directory) throws IOException, InterruptedException {
        NodeSettings settings = new NodeSettings(true, null, 5, true, true);
        try (Server server = Server.start(directory, settings, new ServeSettings("127.0.0.1", 0), Progress.silent());
                HttpClient client = HttpClient.newHttpClient()) {
            for (String path : ASKED) {
                ask(client, server.port(), path);
            }
        }
    }

    private static void ask(HttpClient client, int port, String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (path.startsWith("/api/")) {
            request.header("Authorization", "Basic " + credentials());
        }
        int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 200) {
            throw new StartRefusedException("cli.failed", path + ": " + status);
        }
    }

    private static String credentials() {
        byte[] pair = (WHO + ":" + DemoAccounts.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(pair);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
