package jp.musubi.language.consultation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;

/** The id of a consultation. Its text form is the value of the tag {@code consultation:<id>}. */
public record ConsultationId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConsultationId {
        Ids.require(value);
    }

    public RecordRef ref() {
        return new RecordRef(RecordType.CONSULTATION, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
