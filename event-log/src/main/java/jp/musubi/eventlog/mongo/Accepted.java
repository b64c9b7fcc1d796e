package jp.musubi.eventlog.mongo;

import java.util.List;
import jp.musubi.eventlog.Appended;

/**
 * An append that has its place in a batch about to be stored.
 *
 * @param root of the tree after it
 * @param leafHashes of its events
 */
record Accepted(Pending pending, long commit, Appended appended, byte[] root, List<byte[]> leafHashes) {}
