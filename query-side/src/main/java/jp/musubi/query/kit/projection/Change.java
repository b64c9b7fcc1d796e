package jp.musubi.query.kit.projection;

import java.util.function.UnaryOperator;

/** What follows from an event. */
public sealed interface Change {

    /** The record is so from now on. */
    record Put(Entry entry) implements Change {}

    /** The record is gone, now and at all earlier positions; the tombstone stands from now on. */
    record Erase(Entry tombstone) implements Change {}

    /** All revisions of the records that bear a facet value lose what an erasure has made unreadable. */
    record Rewrite(String facet, String value, UnaryOperator<Entry> strip) implements Change {}
}
