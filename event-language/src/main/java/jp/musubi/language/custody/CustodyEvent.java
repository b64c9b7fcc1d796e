package jp.musubi.language.custody;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;

/**
 * Who has a seed or a need from now on. A pairing has nobody of its own: it goes with its need and its seed. Tagged by the
 * record, by its own type.
 */
public sealed interface CustodyEvent extends Event
        permits HouseAssigned, SharedWithHouse, ChargeAssigned, OwnerChanged {
    /** The seed or need. */
    RecordRef record();

    @Override
    @JsonIgnore
    default RecordRef subject() {
        return record();
    }

    /** The tag of the record. @throws IllegalArgumentException when nobody can have such a record */
    static Map<String, String> tag(RecordRef record) {
        if (record.type() != RecordType.SEED && record.type() != RecordType.NEED) {
            throw new IllegalArgumentException("nobody has " + record);
        }
        return Map.of(record.type().code(), record.id());
    }
}
