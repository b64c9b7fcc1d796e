package jp.musubi.query.view;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import jp.musubi.language.Coded;

/**
 * Where a pairing stands: 候補 ({@code PROPOSED}, by the matcher or by hand), 検討中, 見送り, 入替え, and {@code ENDED} when its need was closed or
 * its seed withdrawn before anybody decided.
 */
public enum PairingState implements Coded {
    PROPOSED,
    SHORTLISTED,
    DISMISSED,
    DISPLACED,
    ENDED,
    ERASED;

    @Override
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
