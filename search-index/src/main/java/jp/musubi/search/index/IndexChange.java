package jp.musubi.search.index;

import java.util.function.Function;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.document.StoredRecord;

/** What a projection may do to the index. */
public sealed interface IndexChange {

    /** A new revision: valid from its own position on; the record's earlier revision is valid until then. */
    record Put(RecordDocument document) implements IndexChange {}

    /**
     * Drops every revision of a record, physically, and leaves a tombstone valid from its own position on. As of earlier
     * positions the record is gone.
     */
    record Erase(RecordRef record, RecordDocument tombstone) implements IndexChange {}

    /**
     * Rewrites in place every revision that bears a facet value, keeping its validity: for what an erased person leaves
     * in other records.
     *
     * @param facet facet name
     * @param value facet value
     * @param rewrite gives the document to keep, from what is stored
     */
    record Rewrite(String facet, String value, Function<StoredRecord, RecordDocument> rewrite) implements IndexChange {}
}
