package jp.musubi.language.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.RecordRef;
import jp.musubi.language.id.MatcherId;

/** An event of a matcher that was trained from decisions. The last of them says which recipe is in force. */
public sealed interface MatcherEvent extends Event permits MatcherTrained, MatcherReset {
    /** The matcher concerned. */
    MatcherId matcherId();

    @Override
    @JsonIgnore
    default RecordRef subject() {
        return matcherId().ref();
    }
}
