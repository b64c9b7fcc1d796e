package jp.musubi.language.matching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;

/** An event of a job that matches all open needs again. What it matched are the {@code NeedMatched} with its cause. */
public sealed interface RematchEvent extends Event
        permits RematchRequested, RematchPaused, RematchResumed, RematchCompleted {
    /** The job concerned. */
    RematchId rematchId();

    @Override
    @JsonIgnore
    default RecordRef subject() {
        return rematchId().ref();
    }
}
