package jp.musubi.language.matching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;

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
