package jp.musubi.query.view;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import jp.musubi.language.Coded;
import jp.musubi.language.value.NeedCloseReason;

/** Where a need stands: 下書き, 募集中, 募集終了, 募集終了 by a date (a longer one opens it again), 削除済み. */
public enum NeedState implements Coded {
    DRAFT,
    OPEN,
    CLOSED,
    EXPIRED,
    ERASED;

    /** Where a need stands that was closed. */
    public static NeedState after(NeedCloseReason reason) {
        return reason.byDate() ? EXPIRED : CLOSED;
    }

    @Override
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
