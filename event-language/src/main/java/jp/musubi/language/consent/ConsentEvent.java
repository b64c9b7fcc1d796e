package jp.musubi.language.consent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;

/** Something that shows that the owner of a need has consented. Bears the tag of the need and is sealed under its key. */
public sealed interface ConsentEvent extends Event permits ConsentEvidenceRecorded {
    NeedId needId();

    @Override
    @JsonIgnore
    default RecordRef subject() {
        return needId().ref();
    }
}
