package jp.musubi.query.view;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import jp.musubi.language.Coded;

/** Where a need stands: 下書き, 募集中, 終了, 削除済み. */
public enum NeedState implements Coded {
    DRAFT,
    OPEN,
    CLOSED,
    ERASED;

    @Override
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
