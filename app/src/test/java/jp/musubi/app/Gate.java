package jp.musubi.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands before a server: lets everything through, or breaks every connection and refuses new ones, until opened again. */
public final class Gate implements AutoCloseable {

    private final String host;
    private final int port;
    private final ServerSocket entrance;
    private final Set<Socket> passing = ConcurrentHashMap.newKeySet();
    private volatile boolean open = true;

    public Gate(String host, int port) {
        this.host = host;
        this.port = port;
        try {
            this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::admit);
    }

    /** Where to go instead of to the server. */
    public String address() {
        return "127.0.0.1:" + entrance.getLocalPort();
    }

    public void shut() {
        open = false;
        passing.forEach(Gate::end);
    }

    public void open() {
        open = true;
    }

    private void admit() {
        while (!entrance.isClosed()) {
            try {
                Socket outside = entrance.accept();
                passing.add(outside);
                if (open) {
                    Socket inside = new Socket(host, port);
                    passing.add(inside);
                    Thread.ofVirtual().start(() -> carry(outside, inside));
                    Thread.ofVirtual().start(() -> carry(inside, outside));
                }
                if (!open) {
                    shut();
                }
            } catch (IOException e) {
                if (!entrance.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // Broken by the gate, or by either side: both ends learn of it.
        } finally {
            end(from);
            end(to);
            passing.remove(from);
            passing.remove(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        shut();
    }
}
