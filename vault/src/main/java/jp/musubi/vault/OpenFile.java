package jp.musubi.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/** Whether the file of an open vault is still the one that was opened. It is only looked at, never opened here. */
final class OpenFile {
    private final Path file;
    private final Object key;
    private long size;

    OpenFile(Path file) {
        this.file = file;
        BasicFileAttributes found = look(file);
        if (found == null) {
            throw changed("was taken away while it was being opened");
        }
        this.key = found.fileKey();
        this.size = found.size();
    }

    private static BasicFileAttributes look(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException e) {
            return null;
        }
    }

    /** @throws VaultException when it was moved, deleted, replaced or emptied */
    void require() {
        BasicFileAttributes found = look(file);
        if (found == null) {
            throw changed("was moved or deleted");
        }
        if (!Objects.equals(key, found.fileKey())) {
            throw changed("was replaced by another file");
        }
        if (found.size() < size) {
            throw changed("was emptied or cut");
        }
        size = found.size();
    }

    private VaultException changed(String how) {
        return new VaultException(
                VaultCause.REPLACED, "the vault " + file + " " + how + " while it was open: nothing was stored", null);
    }

    /**
     * Refuses to take an empty or missing file for a new vault when its write-ahead log is not empty: SQLite would delete
     * what is left of it.
     */
    static void requireNoRemains(Path file) {
        BasicFileAttributes database = look(file);
        Path wal = file.resolveSibling(file.getFileName() + "-wal");
        BasicFileAttributes remains = look(wal);
        if ((database == null || database.size() == 0) && remains != null && remains.size() > 0) {
            throw new VaultException(
                    VaultCause.REPLACED,
                    "the vault " + file + " is missing or empty, but " + wal
                            + " beside it is not: it was moved, deleted or"
                            + " emptied. No new vault is begun there; put the file back",
                    null);
        }
    }
}
