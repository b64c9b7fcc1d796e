package jp.musubi.language.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;

/** An event of a reading. */
public sealed interface ReadingEvent extends Event permits LimitedPartRead {
    ReadingId readingId();

    @Override
    @JsonIgnore
    default RecordRef subject() {
        return readingId().ref();
    }
}
