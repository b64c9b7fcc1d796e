package jp.musubi.language.seed;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import jp.musubi.language.kit.Coded;

/** 研究段階: how far the research has come. */
public enum ResearchStage implements Coded {
    BASIC,
    APPLIED,
    PROTOTYPE,
    PRACTICAL;

    @Override
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
