package jp.musubi.eventlog;

/**
 * One commit as stored.
 *
 * @param commit its number, 1, 2, 3 …
 * @param appendId the append that made it
 * @param first position of its first event
 * @param last position of its last event; also the size of the tree after it
 * @param root root of the tree over all events up to {@code last}
 */
public record CommitRecord(long commit, String appendId, long first, long last, byte[] root) {}
