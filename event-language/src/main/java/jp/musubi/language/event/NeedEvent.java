package jp.musubi.language.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.RecordRef;
import jp.musubi.language.id.NeedId;

/** An event of one need. */
public sealed interface NeedEvent extends Event
        permits NeedRegistered, NeedRevised, NeedOpened, NeedClosed, NeedMatched {
    NeedId needId();

    @Override
    @JsonIgnore
    default RecordRef subject() {
        return needId().ref();
    }
}
