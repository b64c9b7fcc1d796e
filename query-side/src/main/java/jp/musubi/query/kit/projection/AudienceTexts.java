package jp.musubi.query.kit.projection;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import jp.musubi.language.kit.ContentField;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.kit.sealing.Audience;

/** Texts of a record by who may find it by their words, as the types of its content declare it. */
public record AudienceTexts(Map<String, String> open, Map<String, String> limited, Map<String, String> internal) {

    /** All sealed texts of a content: whatever words stand in it are found by whoever may read them. */
    public static AudienceTexts of(Record content) {
        AudienceTexts sorted = new AudienceTexts(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (ContentField field : ContentFields.of(content.getClass()).all()) {
            if (field.words() && field.sealed()) {
                sorted.put(field, field.texts(content).stream());
            }
        }
        return sorted;
    }

    /** Adds the lines of a field, if there are any. */
    public AudienceTexts put(ContentField field, Stream<String> lines) {
        String text = Fields.joined(lines);
        if (!text.isBlank()) {
            of(field.audience()).put(field.path(), text);
        }
        return this;
    }

    private Map<String, String> of(Audience audience) {
        return switch (audience) {
            case READERS -> open;
            case INSIDERS -> limited;
            case OFFICE -> internal;
        };
    }
}
