package jp.musubi.language.sounding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;

/**
 * Whether a seed or need may be approached (打診) from now on. It has nothing to do with who may see it. Bears the tag of that
 * record and is sealed under its key. A record of which nothing was said may be approached.
 */
public sealed interface SoundingEvent extends Event permits SoundingPaused, SoundingOpened {
    /** The seed or need. */
    RecordRef record();

    /** The tag of the record. */
    Map<String, String> tags();

    @Override
    @JsonIgnore
    default RecordRef subject() {
        return record();
    }
}
