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
     * @param reason what does not hold there, for a person to read, in English
     */
    record Broken(long position, String reason) implements Verdict {}
}
