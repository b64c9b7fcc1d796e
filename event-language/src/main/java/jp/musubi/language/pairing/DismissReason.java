package jp.musubi.language.pairing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import jp.musubi.language.kit.Coded;

/** Why a coordinator dismissed a pairing. Only {@code CONTENT_MISMATCH} says anything about the match. */
public enum DismissReason implements Coded {
    CONTENT_MISMATCH,
    ALREADY_IN_CONTACT,
    CONSULTATION_SUFFICES,
    NO_INTENTION,
    COMPETITION,
    OTHER;

    @Override
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
