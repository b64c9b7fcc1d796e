package jp.musubi.language.matching;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;

/** The id of a job that matches all open needs again. Its text form is the value of the tag {@code rematch:<id>}. */
public record RematchId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RematchId {
        Ids.require(value);
    }

    public RecordRef ref() {
        return new RecordRef(RecordType.REMATCH, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
