package jp.musubi.language.confirmation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;

/**
 * Something about how the owner of a seed or need confirms its wording. Bears the tag of that record and is sealed under its
 * key.
 */
public sealed interface ConfirmationEvent extends Event
        permits ConfirmationAsked, WordingConfirmed, WordingChangeAsked, WordingDeclined {
    /** The seed or need. */
    RecordRef record();

    /** Which request of that record, counted from 1. */
    int number();

    /** The tag of the record. */
    Map<String, String> tags();

    @Override
    @JsonIgnore
    default RecordRef subject() {
        return record();
    }
}
