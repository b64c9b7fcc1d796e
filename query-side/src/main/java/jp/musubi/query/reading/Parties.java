package jp.musubi.query.reading;

import jp.musubi.language.RecordType;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.custody.Custody;
import jp.musubi.query.need.NeedRecords;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.seed.SeedRecords;
import jp.musubi.query.seed.SeedView;
import jp.musubi.search.document.StoredRecord;

/**
 * Who has to do with a seed or need, as far as its reader is told.
 *
 * @param owner whose it is, or null
 * @param introducedBy who brought it, or null
 * @param coordinator who is in charge, or null
 */
public record Parties(PersonId owner, PersonId introducedBy, PersonId coordinator) {
    /** @throws IllegalArgumentException for a record of another kind */
    public static Parties of(RecordType type, StoredRecord stored) {
        return switch (type) {
            case SEED -> of(SeedRecords.shown(stored));
            case NEED -> of(NeedRecords.shown(stored));
            default -> throw new IllegalArgumentException("nobody reads a " + type.code());
        };
    }

    private static Parties of(SeedView seed) {
        return new Parties(seed.owner(), null, inCharge(seed.custody()));
    }

    private static Parties of(NeedView need) {
        return new Parties(need.owner(), need.introducedBy(), inCharge(need.custody()));
    }

    private static PersonId inCharge(Custody custody) {
        return custody == null ? null : custody.coordinator();
    }
}
