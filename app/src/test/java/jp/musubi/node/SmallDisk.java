package jp.musubi.node;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of its own for a test, for who may mount one; otherwise the test is skipped. */
final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** A few megabytes of memory, mounted on a folder. */
    static SmallDisk mounted(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        require("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "none", folder.toString());
        return new SmallDisk(folder);
    }

    /** The same files once more, where nothing can be written. */
    static SmallDisk readOnlyView(Path original, Path folder) throws IOException {
        Files.createDirectories(folder);
        require("mount", "--bind", original.toString(), folder.toString());
        require("mount", "-o", "remount,bind,ro", folder.toString());
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /** Takes what is free but for so many bytes. @return delete it to have the room again */
    Path fill(long but) throws IOException {
        Path ballast = folder.resolve("ballast");
        Files.write(ballast, new byte[(int) Math.max(0, folder.toFile().getUsableSpace() - but)]);
        return ballast;
    }

    @Override
    public void close() {
        run("umount", "-l", folder.toString());
    }

    private static void require(String... command) {
        assumeThat(run(command)).as("a file system for this test").isEmpty();
    }

    /** What the command complains of; nothing when it has done its work. */
    private static String run(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? "" : command[0] + ": " + said.strip() + ".";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
