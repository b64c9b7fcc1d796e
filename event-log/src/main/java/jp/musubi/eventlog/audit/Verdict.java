package jp.musubi.eventlog.audit;

/** What recomputing a log found. */
public sealed interface Verdict {

    /**
     * Every leaf hash and every tree head was recomputed and agrees.
     *
     * @param events number of events
     * @param rootHex root of the tree
     */
    record Intact(long events, String rootHex) implements Verdict {}

    /**
     * The first position that does not hold.
     *
     * @param position position of the first bad or missing event; 0 when the store is damaged where no event stands
     * @param kind of what it is
     * @param reason what does not hold there, for a person to read, in English
     */
    record Broken(long position, Kind kind, String reason) implements Verdict {
        /** Events or commits that do not hold. */
        public Broken(long position, String reason) {
            this(position, Kind.EVENTS, reason);
        }

        /** The same, said of what is derived from events that hold. */
        public Broken derived() {
            return new Broken(position, Kind.DERIVED, "derived from the events, which are intact: " + reason);
        }
    }

    /** What does not hold. */
    enum Kind {
        /** Events, commits, or the pages that they stand on. */
        EVENTS,
        /** What only follows from events that hold: a rebuild mends it, see {@link IndexedLog#rebuildIndexes}. */
        DERIVED,
        /** Something stands in the store that no log has, such as a trigger. */
        FOREIGN,
        /** The log ends before a position that was known earlier. */
        SHORTENED,
        /** The log has another history than the one that was known earlier. */
        OTHER_HISTORY
    }
}
