package jp.musubi.language.glossary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;

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
