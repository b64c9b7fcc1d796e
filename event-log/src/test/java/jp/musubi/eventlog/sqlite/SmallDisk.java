package jp.musubi.eventlog.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file system in memory of a few megabytes, mounted on a folder. Only who may mount can have one. */
final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /**
     * Mounts one.
     *
     * @param refusal told why when it cannot be
     */
    static Optional<SmallDisk> mounted(Path folder, int megabytes, StringBuilder refusal) {
        String said = run(List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "none", folder.toString()));
        refusal.append(said);
        return said.isEmpty() ? Optional.of(new SmallDisk(folder)) : Optional.empty();
    }

    Path folder() {
        return folder;
    }

    /** From now on nothing can be written. */
    void readOnly() {
        String said = run(List.of("mount", "-o", "remount,ro", folder.toString()));
        if (!said.isEmpty()) {
            throw new IllegalStateException(said);
        }
    }

    /** What is free, taken away but for so many bytes. @return delete it to have the space again */
    Path fill(long but) throws IOException {
        Path ballast = folder.resolve("ballast");
        long free = folder.toFile().getUsableSpace();
        Files.write(ballast, new byte[(int) Math.max(0, free - but)]);
        return ballast;
    }

    @Override
    public void close() {
        String said = run(List.of("umount", folder.toString()));
        if (!said.isEmpty()) {
            throw new IllegalStateException(said);
        }
    }

    /** What the command complains of; nothing when it has done its work. */
    private static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.onExit().join().exitValue() == 0 ? "" : command.getFirst() + ": " + said.strip();
        } catch (IOException e) {
            if (e.getMessage().contains("Cannot run program")) {
                return e.getMessage();
            }
            throw new UncheckedIOException(e);
        }
    }
}
