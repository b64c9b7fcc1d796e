package jp.musubi.language;

import com.fasterxml.jackson.annotation.JsonValue;

/** The kinds of record that an event can be about. The code is the tag key in the log and the name in addresses. */
public enum RecordType implements Coded {
    SEED("seed"),
    NEED("need"),
    PAIRING("pairing"),
    CONTACT("contact"),
    ORGANIZATION("organization"),
    PERSON("person"),
    CLUSTER("cluster"),
    TERM("term"),
    REMATCH("rematch"),
    MATCHER("matcher");

    private final String code;

    RecordType(String code) {
        this.code = code;
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }
}
