package jp.musubi.language.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jp.musubi.language.Ids;
import jp.musubi.language.RecordRef;
import jp.musubi.language.RecordType;

/** The id of a group of the glossary. Its text form is the value of the tag {@code term:<id>}. */
public record TermId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TermId {
        Ids.require(value);
    }

    public RecordRef ref() {
        return new RecordRef(RecordType.TERM, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
