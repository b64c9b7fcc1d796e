package jp.musubi.node.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server that answers as it is told: {@code 250} to everything unless an answer is set for a verb. {@code "hang"}
 * answers nothing, {@code "drop"} closes the connection.
 */
final class FakeSmtp implements AutoCloseable {
    static final String HANG = "hang";
    static final String DROP = "drop";
    /** The verb for what ends a mail. */
    static final String END = ".";

    private final ServerSocket server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** Done when a mail has come in whole, before it is answered. */
    private volatile Runnable arrived = () -> {};

    FakeSmtp() throws IOException {
        this(0);
    }

    FakeSmtp(int port) throws IOException {
        server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    FakeSmtp answer(String verb, String answer) {
        answers.put(verb, answer);
        return this;
    }

    FakeSmtp normal() {
        answers.clear();
        return this;
    }

    void onArrival(Runnable done) {
        arrived = done;
    }

    /** The mails that were said to the end, whatever was answered. */
    List<String> mails() {
        return mails;
    }

    List<String> commands() {
        return commands;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void serve(Socket socket) {
        serve(socket, true);
    }

    private void serve(Socket socket, boolean greet) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = socket.getOutputStream();
            if (greet && !say(out, "CONNECT", "220 fake")) {
                return;
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                String verb = line.split("[ :]")[0].toUpperCase(java.util.Locale.ROOT);
                String usual = switch (verb) {
                    case "DATA" -> "354 go on";
                    case "STARTTLS" -> "220 go on";
                    case "QUIT" -> "221 bye";
                    default -> "250 fine";
                };
                if (!say(out, verb, usual)) {
                    return;
                }
                if (verb.equals("STARTTLS")) {
                    answers.remove("EHLO");
                    serve(encrypted(socket), false);
                    return;
                }
                if (verb.equals("DATA") && !answers.containsKey("DATA") && !mail(in, out)) {
                    return;
                }
            }
        } catch (IOException e) {
            // The other side has gone.
        }
    }

    /** With the certificate of GreenMail, for which nobody vouches. */
    private static Socket encrypted(Socket socket) throws IOException {
        try (InputStream file = FakeSmtp.class.getResourceAsStream("/greenmail.p12")) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, "changeit".toCharArray());
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, "changeit".toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            SSLSocket wrapped =
                    (SSLSocket) context.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
            wrapped.setUseClientMode(false);
            return wrapped;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean mail(BufferedReader in, OutputStream out) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                mails.add(mail.toString());
                arrived.run();
                return say(out, END, "250 taken");
            }
            mail.append(line).append('\n');
        }
        return false;
    }

    private boolean say(OutputStream out, String verb, String usual) throws IOException {
        String answer = answers.getOrDefault(verb, usual);
        if (answer.equals(HANG)) {
            return true;
        }
        if (answer.equals(DROP)) {
            return false;
        }
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return true;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
