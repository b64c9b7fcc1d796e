package jp.musubi.app.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import jp.musubi.node.DataDirectory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code server.json}: where the running server listens, and its token. Readable by its owner only; there while a server
 * runs.
 */
public record ServerFile(Path path, int port, LocalToken token) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static ServerFile write(DataDirectory directory, int port, LocalToken token) {
        Path path = directory.server();
        byte[] json =
                JSON.writeValueAsBytes(JSON.createObjectNode().put("port", port).put("token", token.value()));
        try {
            Files.deleteIfExists(path);
            makePrivate(path);
            Files.write(path, json, StandardOpenOption.WRITE);
            return new ServerFile(path, port, token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makePrivate(Path path) throws IOException {
        if (Files.getFileStore(path.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(path);
        }
    }

    /** What a server left there; empty when there is none. It may be of a server that died. */
    public static Optional<ServerFile> read(DataDirectory directory) {
        Path path = directory.server();
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(path));
            return Optional.of(new ServerFile(
                    path,
                    json.path("port").asInt(),
                    new LocalToken(json.path("token").asString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
