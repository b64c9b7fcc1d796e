package jp.musubi.query.kit.projection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.RecordRef;

/**
 * A record as the projection knows it: its view, whole, and the little beside it that later events need. Each kind of
 * record has one, see {@link RecordKind}.
 */
public interface Entry {

    /** Which record it is. */
    @JsonIgnore
    RecordRef ref();
}
