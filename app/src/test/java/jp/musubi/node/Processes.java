package jp.musubi.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** JVMs of their own, spoken to line by line; ended with this. */
final class Processes implements AutoCloseable {

    private final Path errors;
    private final List<Peer> started = new ArrayList<>();

    /** @param errors folder for what they complain of */
    Processes(Path errors) {
        this.errors = errors;
    }

    /** One of them. */
    record Peer(Process process, BufferedReader out, Writer in) {

        /** Its next line. @throws AssertionError when it has ended instead */
        String line() {
            try {
                String line = out.readLine();
                if (line == null) {
                    throw new AssertionError("the process ended: " + process.info());
                }
                return line;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Tells it to do something, without waiting for what comes of it. */
        void tell(String words) {
            try {
                in.append(words).append('\n').flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String ask(String words) {
            tell(words);
            return line();
        }

        /** Ends it in order, as its input ends. */
        void end() throws IOException, InterruptedException {
            in.close();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new AssertionError("the process did not end");
            }
        }
    }

    Peer start(String name, Class<?> main, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                // Where this one looks for master keys too.
                "-Dmusubi.keys=" + System.getProperty("musubi.keys", ""),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        words.addAll(List.of(arguments));
        Process process = new ProcessBuilder(words)
                .redirectError(errors.resolve(name + ".log").toFile())
                .start();
        Peer peer = new Peer(
                process, process.inputReader(StandardCharsets.UTF_8), process.outputWriter(StandardCharsets.UTF_8));
        started.add(peer);
        return peer;
    }

    @Override
    public void close() {
        started.forEach(peer -> peer.process().destroyForcibly());
    }
}
