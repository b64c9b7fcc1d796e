package jp.musubi.eventlog.mongo;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Stands between a log and its server, and decides what becomes of each insert of a batch. */
final class FaultyNetwork implements AutoCloseable {
    private static final int HEADER = 16;
    private static final byte[] INSERT = "insert\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BATCHES = "event_log\0".getBytes(StandardCharsets.US_ASCII);
    private static final int COMMAND_AT = HEADER + Integer.BYTES + 1 + Integer.BYTES + 1;

    private final String server;
    private final ServerSocket listening;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile Supplier<Fate> inserts = () -> Fate.ARRIVES;
    private volatile boolean down;

    /** What becomes of an insert. */
    enum Fate {
        ARRIVES,
        /** The server never gets it, and the connection breaks. */
        IS_LOST,
        /** The server stores it, and the connection breaks before it has answered. */
        ANSWER_IS_LOST,
        /** The server stores it, and the network goes down before it has answered. */
        ANSWER_IS_LOST_AND_ALL_ELSE,
        /** The server stores it, and nothing more is ever heard. */
        ANSWER_NEVER_COMES
    }

    FaultyNetwork(String server) {
        this.server = server;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String host() {
        return "localhost:" + listening.getLocalPort();
    }

    /** Asked for each insert of a batch from now on. It may wait. */
    void inserts(Supplier<Fate> fates) {
        inserts = fates;
    }

    /** Lets inserts wait from now on, until the gate is opened. */
    Gate holdInserts() {
        Gate gate = new Gate(new CountDownLatch(1), new CountDownLatch(1));
        inserts(() -> {
            gate.reached().countDown();
            await(gate.open());
            return Fate.ARRIVES;
        });
        return gate;
    }

    /**
     * Where inserts wait.
     *
     * @param reached zero as soon as one waits
     * @param open to be counted down
     */
    record Gate(CountDownLatch reached, CountDownLatch open) {
        void awaitInsert() {
            await(reached);
        }

        void letGo() {
            open.countDown();
        }
    }

    private static void await(CountDownLatch gate) {
        try {
            if (!gate.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nothing came to the gate, or nobody opened it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Breaks all connections and takes no new ones until it is up again. */
    void down() {
        down = true;
        sockets.forEach(FaultyNetwork::close);
    }

    void up() {
        down = false;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                if (down) {
                    close(client);
                } else {
                    Thread.ofVirtual().start(() -> connect(client));
                }
            }
        } catch (IOException e) {
            sockets.forEach(FaultyNetwork::close);
        }
    }

    private void connect(Socket client) {
        String[] target = server.split(":");
        try (client;
                Socket upstream = new Socket(target[0], Integer.parseInt(target[1]))) {
            sockets.add(client);
            sockets.add(upstream);
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
            pump(client, upstream);
        } catch (IOException e) {
            // One side has gone: the other goes with it.
        } finally {
            sockets.remove(client);
        }
    }

    /** The driver waits for each answer before it asks again on the same connection; so does this. */
    private void pump(Socket client, Socket upstream) throws IOException {
        while (true) {
            byte[] request = message(client.getInputStream());
            Fate fate = isInsertOfBatch(request) ? inserts.get() : Fate.ARRIVES;
            if (fate == Fate.IS_LOST) {
                return;
            }
            upstream.getOutputStream().write(request);
            byte[] answer = message(upstream.getInputStream());
            switch (fate) {
                case ARRIVES -> client.getOutputStream().write(answer);
                case ANSWER_IS_LOST_AND_ALL_ELSE -> down();
                case ANSWER_NEVER_COMES -> message(client.getInputStream());
                default -> {
                    return;
                }
            }
        }
    }

    private static byte[] message(InputStream in) throws IOException {
        byte[] length = in.readNBytes(Integer.BYTES);
        if (length.length < Integer.BYTES) {
            throw new EOFException();
        }
        int size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
        byte[] message = Arrays.copyOf(length, size);
        new DataInputStream(in).readFully(message, Integer.BYTES, size - Integer.BYTES);
        return message;
    }

    private static boolean isInsertOfBatch(byte[] message) {
        int collectionAt = COMMAND_AT + INSERT.length + Integer.BYTES;
        return message.length > collectionAt + BATCHES.length
                && Arrays.equals(message, COMMAND_AT, COMMAND_AT + INSERT.length, INSERT, 0, INSERT.length)
                && Arrays.equals(message, collectionAt, collectionAt + BATCHES.length, BATCHES, 0, BATCHES.length);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sockets.forEach(FaultyNetwork::close);
    }
}
