package jp.musubi.language.record;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import jp.musubi.language.kit.Coded;

/** Where a pairing stands again once a decision about it has been taken back. */
public enum RestoredStage implements Coded {
    /** Undecided, on the worklist. */
    PROPOSED,
    /** 検討中. */
    SHORTLISTED;

    @Override
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
