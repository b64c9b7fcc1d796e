package jp.musubi.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** Holds a data directory: at most one process works on it. The system frees the lock when the process dies. */
final class NodeLock implements AutoCloseable {

    private final FileChannel channel;

    private NodeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StartRefusedException {@code cli.locked} when another process holds the directory */
    static NodeLock hold(DataDirectory directory) throws IOException {
        FileChannel channel = FileChannel.open(directory.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tried(channel) == null) {
            channel.close();
            throw new StartRefusedException(
                    StartRefusedException.LOCKED, directory.root().toString());
        }
        return new NodeLock(channel);
    }

    private static FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very process: as good as held by another.
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
