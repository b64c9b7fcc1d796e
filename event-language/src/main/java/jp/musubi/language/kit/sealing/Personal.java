package jp.musubi.language.kit.sealing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.RecordRef;

/** A value about one person: its {@code @Sealed} components are sealed under that person's key. */
public interface Personal {
    /** The person whose key seals this value. */
    @JsonIgnore
    RecordRef sealedUnderPerson();
}
