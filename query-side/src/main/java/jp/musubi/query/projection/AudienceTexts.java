package jp.musubi.query.projection;

import java.util.HashMap;
import java.util.Map;
import jp.musubi.language.sealing.Audience;

/** Texts of a record by who may find it by their words, as the types of its content declare it. */
record AudienceTexts(Map<String, String> open, Map<String, String> limited, Map<String, String> internal) {

    /** @param content class of the content that the texts are of; each bears the name of its component */
    static AudienceTexts of(Class<? extends Record> content, Fields texts) {
        AudienceTexts sorted = new AudienceTexts(new HashMap<>(), new HashMap<>(), new HashMap<>());
        texts.map()
                .forEach((name, text) -> sorted.of(Audience.of(content, name)).put(name, text));
        return sorted;
    }

    private Map<String, String> of(Audience audience) {
        return switch (audience) {
            case READERS -> open;
            case INSIDERS -> limited;
            case OFFICE -> internal;
        };
    }
}
