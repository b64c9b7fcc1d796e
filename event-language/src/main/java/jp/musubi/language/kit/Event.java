package jp.musubi.language.kit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * Anything that can stand in the log. Past tense; immutable; its components marked {@code @Sealed} are protected. Each
 * subject of the language has sealed families of its own, see {@link jp.musubi.language.RecordType#families}.
 */
public interface Event {

    /** The record that the event is about: the one whose page shows it first. */
    @JsonIgnore
    RecordRef subject();

    /**
     * The records whose keys, one inside the other, seal this event's protected components. Destroying any one of the
     * keys makes them unreadable for ever.
     */
    @JsonIgnore
    default List<RecordRef> sealedUnder() {
        return List.of(subject());
    }
}
