package jp.musubi.language.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;

/** The id of a contact. Its text form is the value of the tag {@code contact:<id>}. */
public record ContactId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContactId {
        Ids.require(value);
    }

    public RecordRef ref() {
        return new RecordRef(RecordType.CONTACT, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
