package jp.musubi.search.embedding;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.search.document.MatchText;

/**
 * What records mean to the model of this installation, or nothing when it has none. Thread-safe.
 *
 * @param embedder empty when no model is in use
 */
public record Meanings(Optional<Embedder> embedder) {
    private static final Meanings NONE = new Meanings(Optional.empty());

    /** No model: nothing has a meaning. */
    public static Meanings none() {
        return NONE;
    }

    /** Names what vectors depend on; part of the index's fingerprint. */
    public String id() {
        return embedder.map(model -> model.id() + "/" + model.dimensions()).orElse("none");
    }

    /** What the record says, as one vector; empty without a model, and for a text that gives no direction. */
    public Optional<Meaning> of(MatchText text) {
        return embedder.flatMap(model -> Meaning.near(model.embed(said(text))));
    }

    private static String said(MatchText text) {
        return Stream.concat(Stream.of(text.title(), text.body()), text.keywords().stream())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
