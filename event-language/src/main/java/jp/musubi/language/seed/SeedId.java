package jp.musubi.language.seed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;

/** The id of a seed. Its text form is the value of the tag {@code seed:<id>}. */
public record SeedId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SeedId {
        Ids.require(value);
    }

    public RecordRef ref() {
        return new RecordRef(RecordType.SEED, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
