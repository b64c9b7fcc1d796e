package jp.musubi.query.view;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import jp.musubi.language.Coded;

/**
 * Where a promise stands. {@code REPLACED} are those after which another note was made on the record while notes still
 * replaced the promises before them; nobody said what became of them.
 */
public enum PromiseState implements Coded {
    OPEN,
    KEPT,
    GIVEN_UP,
    REPLACED;

    @Override
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
