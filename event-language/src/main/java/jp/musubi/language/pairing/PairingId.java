package jp.musubi.language.pairing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.seed.SeedId;

/** The id of a pairing. Its text form is the value of the tag {@code pairing:<id>}. */
public record PairingId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PairingId {
        Ids.require(value);
    }

    /** The one pairing of a need and a seed: derived from both, so that the pair can exist only once. */
    public static PairingId of(NeedId need, SeedId seed) {
        return new PairingId(Ids.derived("pairing", need.value(), seed.value()));
    }

    public RecordRef ref() {
        return new RecordRef(RecordType.PAIRING, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
