package jp.musubi.language.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;

/** The id of a person. Its text form is the value of the tag {@code person:<id>}. */
public record PersonId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        Ids.require(value);
    }

    public RecordRef ref() {
        return new RecordRef(RecordType.PERSON, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
