package jp.musubi.query.view;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import jp.musubi.language.Coded;

/** Where a group of the glossary stands: 使用中, 廃止. */
public enum TermState implements Coded {
    IN_FORCE,
    RETIRED;

    @Override
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
