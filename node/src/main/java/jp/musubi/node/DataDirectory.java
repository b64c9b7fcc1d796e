package jp.musubi.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where everything of one installation lies: {@code musubi.lock}, {@code log.sqlite}, {@code vault.sqlite},
 * {@code index/} and, while a server runs, {@code server.json}. Of a node whose log and vault are elsewhere, what is its
 * own.
 */
public record DataDirectory(Path root) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** Makes the directory, for its owner only, when there is none. */
    public void make() throws IOException {
        if (!Files.isDirectory(root)) {
            Files.createDirectories(root);
            keepPrivate(root);
        }
    }

    /** Lets nobody but the owner into a folder: the index holds texts in the clear. */
    void keepPrivate(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
        }
    }

    /** Whether an installation is here, or belongs to a log elsewhere. */
    public boolean founded() {
        return Files.exists(log()) || Files.exists(elsewhere());
    }

    /** Whether there is nothing here, not even a folder. */
    public boolean empty() throws IOException {
        if (!Files.exists(root)) {
            return true;
        }
        try (Stream<Path> found = Files.list(root)) {
            return found.findAny().isEmpty();
        }
    }

    /** Says where log and vault are, when they are not here. */
    Path elsewhere() {
        return root.resolve("log.elsewhere");
    }

    /** How far the log was found intact. */
    Path verified() {
        return root.resolve("verified");
    }

    /** Which log the index was built from. */
    Path origin() {
        return root.resolve("index.origin");
    }

    public Path lock() {
        return root.resolve("musubi.lock");
    }

    public Path log() {
        return root.resolve("log.sqlite");
    }

    public Path vault() {
        return root.resolve("vault.sqlite");
    }

    public Path index() {
        return root.resolve("index");
    }

    public Path server() {
        return root.resolve("server.json");
    }
}
