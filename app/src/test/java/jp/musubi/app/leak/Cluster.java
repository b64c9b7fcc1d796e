package jp.musubi.app.leak;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.musubi.app.Http;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;

/** A server with the stock in it, and the cast before it. */
final class Cluster implements AutoCloseable {
    static final boolean LONG = Boolean.getBoolean("musubi.faults");
    private static final int HANDS = 4;

    private final Server server;
    private final Cast cast;
    private final Stock stock;
    private final Calls calls;
    private final Pattern word;

    private Cluster(Server server, List<Piece> pieces) {
        this.server = server;
        cast = Cast.registered(server);
        stock = new Stock(server);
        stock.fill(pieces);
        stock.tokens(cast.tokens());
        cast.end();
        long head = TestServer.settledHead(server);
        server.node().questions().await(head, Duration.ofSeconds(30));
        calls = new Calls(stock, pieces, head);
        // Not within an id of chance, which says such a thing once in a thousand.
        word = Pattern.compile("(?<![a-z0-9])zq[a-z]\\d\\d[a-z]+|"
                + stock.derived().map(Pattern::quote).collect(Collectors.joining("|")));
    }

    static Cluster start(Path data) {
        return new Cluster(TestServer.start(data), Piece.all(LONG));
    }

    /** The same but for the records of which strangers may not know. */
    static Cluster withoutHidden(Path data) {
        return new Cluster(
                TestServer.start(data),
                Piece.all(LONG).stream().filter(Piece::open).toList());
    }

    Server server() {
        return server;
    }

    Stock stock() {
        return stock;
    }

    Calls calls() {
        return calls;
    }

    List<Reader> readers() {
        return cast.readers();
    }

    /** Rare words of an answer: of its text and of its headers. */
    Set<String> words(Http.Answer answer) {
        return words(Plain.of(answer, null));
    }

    Set<String> words(String text) {
        Set<String> found = new HashSet<>();
        Matcher matcher = word.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    /** Does something as each of the readers, some of them at once. */
    void everybody(Consumer<Reader> doing) {
        try (ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
            List<? extends Future<?>> done = readers().stream()
                    .map(reader -> hands.submit(() -> doing.accept(reader)))
                    .toList();
            for (Future<?> one : done) {
                one.get();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
