package jp.musubi.app.leak;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a route is asked, as its row says. */
final class Calls {
    private static final String NONE = "none-of-this-name";

    /** Kinds whose records differ in little: the ordinary run asks about some of them. */
    private static final Set<String> FEW = Set.of("pairing", "person");

    private final Stock stock;
    private final List<Piece> pieces;
    private final long head;

    Calls(Stock stock, List<Piece> pieces, long head) {
        this.stock = stock;
        this.pieces = pieces;
        this.head = head;
    }

    /**
     * One request.
     *
     * @param address path and query
     * @param body what is sent; empty for nothing
     * @param about id of the record that it names, or null
     */
    record Call(String address, String body, String about) {
        /** The same about another record. */
        Call about(String id) {
            return new Call(address.replace(about, id), body.replace(about, id), id);
        }
    }

    /** All that a route is asked with. */
    List<Call> of(Verdict verdict) {
        List<Call> paths = paths(verdict);
        if (!verdict.reads()) {
            String said = verdict.rest().isEmpty() ? "" : verdict.rest().getFirst();
            return paths.stream()
                    .flatMap(path ->
                            filled(said).map(body -> new Call(path.address(), body.address(), either(path, body))))
                    .toList();
        }
        Stream<Call> asked = paths.stream()
                .flatMap(path -> verdict.rest().stream()
                        .flatMap(this::filled)
                        .map(query -> new Call(path.address() + query.address(), "", either(path, query))));
        return Stream.concat(paths.stream(), asked).toList();
    }

    private static String either(Call path, Call other) {
        return path.about() == null ? other.about() : path.about();
    }

    private List<Call> paths(Verdict verdict) {
        return switch (verdict.kind()) {
            case "-" -> List.of(new Call(verdict.path(), "", null));
            case "token" -> List.of(new Call(verdict.path().replace("{token}", NONE), "", null));
            case "record" ->
                records()
                        .map(ref ->
                                new Call(verdict.path().replace("{type}/{id}", ref.replace(':', '/')), "", after(ref)))
                        .toList();
            default ->
                stock.ids(verdict.kind()).stream()
                        .map(id -> new Call(
                                verdict.path()
                                        .replace("{id}", id)
                                        .replace("{role}", "researcher")
                                        .replace("{token}", NONE),
                                "",
                                id))
                        .toList();
        };
    }

    /** A text with everything in the place of a name in braces. */
    private Stream<Call> filled(String text) {
        if (text.contains("{words}")) {
            return each(pieces.stream().map(Calls::words), "{words}", text, about -> null);
        }
        if (text.contains("{record}")) {
            return each(records(), "{record}", text, Calls::after);
        }
        if (text.contains("{need}")) {
            return each(stock.ids("need").stream(), "{need}", text, need -> need)
                    .map(call -> new Call(
                            call.address().replace("{seed}", call.about().replace("zqn", "zqs")), "", call.about()));
        }
        if (text.contains("{seed}")) {
            return each(stock.ids("seed").stream(), "{seed}", text, seed -> seed);
        }
        if (text.contains("{person}")) {
            return each(Stream.of(Cast.RESEARCHER, Cast.FIRM, Cast.CLERK), "{person}", text, about -> null);
        }
        Stream<String> positions = Stream.of(stock.middle(), head).map(String::valueOf);
        return text.contains("{at}")
                ? each(positions, "{at}", text, about -> null)
                : Stream.of(new Call(text, "", null));
    }

    private static Stream<Call> each(Stream<String> values, String name, String text, UnaryOperator<String> about) {
        return values.map(value -> new Call(text.replace(name, value), "", about.apply(value)));
    }

    private Stream<String> records() {
        return Stream.of("seed", "need", "pairing", "contact", "term", "person", "consultation")
                .flatMap(kind -> stock.ids(kind).stream()
                        .limit(FEW.contains(kind) && !Cluster.LONG ? 3 : 1_000)
                        .map(id -> kind + ":" + id));
    }

    private static String after(String ref) {
        return ref.substring(ref.indexOf(':') + 1);
    }

    private static String words(Piece piece) {
        return String.join(
                "+", piece.markers().stream().map(Marker::word).limit(8).toList());
    }
}
