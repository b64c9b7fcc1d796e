package jp.musubi.query.cluster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.query.kit.projection.Entry;

/** How the office is reached: one for the whole installation. */
public record OfficeEntry(OfficeView view) implements Entry {
    /** What the office is known by. */
    public static final RecordRef REF = new RecordRef(RecordType.CLUSTER, "main");

    @Override
    @JsonIgnore
    public RecordRef ref() {
        return REF;
    }
}
