package jp.musubi.vault;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that only the account which runs the server may read. */
final class PrivateFiles {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_AT_MOST = PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {}

    /** Makes the file where there is none, empty; takes the rights of others from one that exists. */
    static void prepare(Path file) throws IOException {
        boolean posix = Files.getFileStore(existingParent(file)).supportsFileAttributeView("posix");
        FileAttribute<?>[] rights = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        try {
            Files.createFile(file, rights);
        } catch (FileAlreadyExistsException e) {
            // Made by an earlier start, or brought back from a backup with other rights.
            if (posix) {
                Files.setPosixFilePermissions(file, OWNER_ONLY);
            }
        }
    }

    /** Whether others than its owner have any right on it; no where there are no such rights. */
    static boolean exposed(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView("posix")
                && !OWNER_AT_MOST.containsAll(Files.getPosixFilePermissions(file));
    }

    /** Makes a folder that is not there for its owner only. */
    static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, OWNER_AT_MOST);
        }
    }

    private static Path existingParent(Path file) throws IOException {
        return Files.createDirectories(file.toAbsolutePath().getParent());
    }
}
