package jp.musubi.language.matching;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;

/** The id of a matcher that was trained from decisions. Its text form is the value of the tag {@code matcher:<id>}. */
public record MatcherId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MatcherId {
        Ids.require(value);
    }

    public RecordRef ref() {
        return new RecordRef(RecordType.MATCHER, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
