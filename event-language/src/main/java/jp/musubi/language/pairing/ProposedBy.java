package jp.musubi.language.pairing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import jp.musubi.language.kit.Coded;

/** Who proposed a pairing: the matcher with evidence, or a coordinator with a reason. */
public enum ProposedBy implements Coded {
    MATCHER,
    HAND;

    @Override
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
