package jp.musubi.node.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.node.StartRefusedException;

/**
 * The list of what was erased, one {@code type:id} a line, kept apart from log and vault so that it is newer than their
 * backups. The first line names the log: keys of another installation must not be destroyed by it. Holds no secret.
 */
final class ErasureFile {

    private static final String HEADER = "musubi-erasures 1 ";

    private ErasureFile() {}

    /** What the list says. @throws StartRefusedException when it is no whole list, or that of another log */
    static Set<String> read(Path file, EventLog log) throws IOException {
        String text = Files.readString(file);
        List<String> lines = text.lines().toList();
        // A line that was cut off could name another record, and its key would be gone for good.
        if (!text.endsWith("\n") || !lines.getFirst().startsWith(HEADER)) {
            throw new StartRefusedException("cli.erasures.unreadable", file.toString());
        }
        if (!lines.getFirst().equals(header(log))) {
            throw new StartRefusedException("cli.erasures.other", file.toString());
        }
        Set<String> owners = new TreeSet<>(lines.subList(1, lines.size()));
        try {
            owners.forEach(RecordRef::parse);
        } catch (IllegalArgumentException e) {
            throw new StartRefusedException("cli.erasures.unreadable", file.toString());
        }
        return owners;
    }

    /** Adds to a list, or begins one; takes nothing away. @return how long it is now */
    static int add(Path file, EventLog log, Collection<String> owners) throws IOException {
        Set<String> all = new TreeSet<>(owners);
        if (Files.exists(file)) {
            all.addAll(read(file, log));
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(
                fresh,
                header(log) + "\n"
                        + String.join(
                                "", all.stream().map(owner -> owner + "\n").toList()));
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return all.size();
    }

    /** The leaf hash of the first event tells logs apart. */
    private static String header(EventLog log) {
        List<StoredEvent> first = log.read(0, 1);
        return HEADER
                + (first.isEmpty()
                        ? "-"
                        : HexFormat.of().formatHex(first.getFirst().leafHash()));
    }
}
