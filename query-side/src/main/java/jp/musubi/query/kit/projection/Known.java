package jp.musubi.query.kit.projection;

import java.util.List;
import java.util.Optional;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;

/** What is known just before an event: every record as the events so far have left it. */
public interface Known {

    /** The record; empty when it does not exist. */
    Optional<Entry> find(RecordRef ref);

    /** The records of a type whose newest revision bears a facet value, by id. */
    List<Entry> bearing(RecordType type, String facet, String value);

    /** The record, which must exist. @throws NotKnownException when it does not */
    default <E extends Entry> E require(RecordRef ref, Class<E> type) {
        return find(ref).map(type::cast).orElseThrow(() -> new NotKnownException(ref));
    }

    /** As {@link #bearing(RecordType, String, String)}, of known type. */
    default <E extends Entry> List<E> bearing(RecordType type, String facet, String value, Class<E> entry) {
        return bearing(type, facet, value).stream().map(entry::cast).toList();
    }
}
