package jp.musubi.search.embedding;

/** Turns a text into a vector of its meaning. Thread-safe. */
public interface Embedder {

    /** Names the model and all that its vectors depend on; vectors of another id are not comparable with these. */
    String id();

    /** The length of every vector. */
    int dimensions();

    /**
     * The vector of a text, not normalised. The same text gives the same vector in one installation; on another kind of
     * processor the last bits may differ, which is why vectors are stored and never computed twice for a revision.
     */
    float[] embed(String text);
}
