package jp.musubi.language.need;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;

/** An event of one need. */
public sealed interface NeedEvent extends Event
        permits NeedRegistered, NeedRevised, NeedOpened, NeedClosed, NeedConsentWithdrawn, NeedMatched {
    NeedId needId();

    @Override
    @JsonIgnore
    default RecordRef subject() {
        return needId().ref();
    }
}
