package jp.musubi.node.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When log and vault were last backed up from here. It lies beside the data: a restored log must not say that it is backed
 * up where it is now.
 *
 * @param folder the data directory
 */
public record LastBackup(Path folder) {

    /** What is backed up apart from the other: only both together bring an installation back. */
    public enum Part {
        LOG,
        VAULT;

        private Path file(Path folder) {
            return folder.resolve("backup." + name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** Notes that a part was backed up. */
    public void note(Part part, Instant when) throws IOException {
        Path file = part.file(folder);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, when.toString());
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Since when all is backed up: the time of the older of the two; empty while one of them never was. */
    public Optional<Instant> when() {
        List<Optional<Instant>> times = List.of(read(Part.LOG.file(folder)), read(Part.VAULT.file(folder)));
        return times.stream().allMatch(Optional::isPresent)
                ? times.stream().flatMap(Optional::stream).min(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** What cannot be read is as good as no backup: the page then asks for one. */
    private static Optional<Instant> read(Path file) {
        try {
            return Optional.of(Instant.parse(Files.readString(file).strip()));
        } catch (IOException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
