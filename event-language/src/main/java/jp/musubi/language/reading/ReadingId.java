package jp.musubi.language.reading;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;

/** The id of a reading. Its text form is the value of the tag {@code reading:<id>}. */
public record ReadingId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReadingId {
        Ids.require(value);
    }

    /** The one reading of a record by a person on a day: derived from all three, so that it is noted only once. */
    public static ReadingId of(RecordRef record, PersonId reader, LocalDate day) {
        return new ReadingId(Ids.derived("reading", record.toString(), reader.value(), day.toString()));
    }

    public RecordRef ref() {
        return new RecordRef(RecordType.READING, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
