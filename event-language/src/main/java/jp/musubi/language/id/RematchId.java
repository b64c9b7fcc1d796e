package jp.musubi.language.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jp.musubi.language.Ids;
import jp.musubi.language.RecordRef;
import jp.musubi.language.RecordType;

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
