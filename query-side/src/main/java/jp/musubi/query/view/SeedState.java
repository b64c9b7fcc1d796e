package jp.musubi.query.view;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import jp.musubi.language.Coded;

/** Where a seed stands: 下書き, 公開中, 取下げ, 期限切れ, 削除済み. */
public enum SeedState implements Coded {
    DRAFT,
    PUBLISHED,
    WITHDRAWN,
    EXPIRED,
    ERASED;

    @Override
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
