package jp.musubi.node;

/** Told how far a start has come. */
@FunctionalInterface
public interface Progress {

    /**
     * Called now and then.
     *
     * @param phase what is being done
     * @param done how much of it
     * @param of how much there is
     */
    void at(Phase phase, long done, long of);

    /** Tells nobody. */
    static Progress silent() {
        return (phase, done, of) -> {};
    }
}
