package jp.musubi.query.view;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import jp.musubi.language.Coded;

/** Where a job that matches all open needs again stands: 実行中, 一時停止, 完了, or replaced by a later one 置換. */
public enum RematchState implements Coded {
    RUNNING,
    PAUSED,
    COMPLETED,
    REPLACED;

    /** Whether there is still something to be done. */
    public boolean open() {
        return this == RUNNING || this == PAUSED;
    }

    @Override
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
