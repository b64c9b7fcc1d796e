package jp.musubi.language.need;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;

/** The id of a need. Its text form is the value of the tag {@code need:<id>}. */
public record NeedId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NeedId {
        Ids.require(value);
    }

    public RecordRef ref() {
        return new RecordRef(RecordType.NEED, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
