package jp.musubi.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jp.musubi.app.wiring.ServerFile;
import jp.musubi.node.StartRefusedException;

/** Has a running server run a command, and passes on what it says. */
final class ServerCall {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private ServerCall() {}

    /** @throws java.net.ConnectException when no server answers at that port */
    static int run(ServerFile server, List<String> words, Terminal terminal, InputStream input, OutputStream output)
            throws IOException, InterruptedException {
        LocalCall call = new LocalCall(
                words,
                terminal.locale().getLanguage(),
                Path.of("").toAbsolutePath().toString());
        HttpRequest request = HttpRequest.newBuilder()
                .uri(URI.create("http://127.0.0.1:" + server.port() + LocalCall.PATH))
                .header(LocalCall.TOKEN_HEADER, server.token().value())
                .header(LocalCall.CALL_HEADER, call.encoded())
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> input))
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build()) {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new StartRefusedException("cli.serverRefused", String.valueOf(response.statusCode()));
            }
            return Frames.receive(response.body(), terminal.stream(), output);
        }
    }
}
