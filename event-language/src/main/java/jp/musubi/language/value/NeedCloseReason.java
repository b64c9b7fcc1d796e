package jp.musubi.language.value;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import jp.musubi.language.Coded;

/** Why a need was closed: 解決, 取下げ, 期限切れ. */
public enum NeedCloseReason implements Coded {
    SOLVED,
    WITHDRAWN,
    EXPIRED;

    @Override
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
