package jp.musubi.app.entrance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import jp.musubi.app.wiring.Server;

/** Speaks HTTP word by word, as no client should. */
final class Raw implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;

    Raw(int port) {
        try {
            this.socket = new Socket("127.0.0.1", port);
            socket.setSoTimeout(PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Raw(Server server) {
        this(server.port());
    }

    /** All that is answered to these lines until the server ends the connection. */
    static String answer(Server server, String... lines) {
        try (Raw raw = new Raw(server)) {
            raw.say(String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n");
            return raw.rest();
        }
    }

    Raw say(String words) {
        try {
            socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line; empty at the end of the headers, null when the server has ended the connection. */
    String line() {
        StringBuilder line = new StringBuilder();
        try {
            for (int c = socket.getInputStream().read();
                    c != '\n';
                    c = socket.getInputStream().read()) {
                if (c < 0) {
                    return line.isEmpty() ? null : line.toString();
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        } catch (java.net.SocketTimeoutException e) {
            throw new AssertionError("nothing was answered", e);
        } catch (IOException e) {
            // Ended the hard way.
            return null;
        }
    }

    /** As {@link #say}, and whether the server still listens. */
    boolean trySay(String words) {
        try {
            socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Reads on for a moment, and tells whether the server has ended the connection. */
    boolean ended(int millis) {
        try {
            socket.setSoTimeout(millis);
            while (socket.getInputStream().read() >= 0) {
                // What it answers is of no interest here.
                continue;
            }
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    String rest() {
        StringBuilder all = new StringBuilder();
        for (String line = line(); line != null; line = line()) {
            all.append(line).append('\n');
        }
        return all.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
