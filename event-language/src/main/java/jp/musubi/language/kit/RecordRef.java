package jp.musubi.language.kit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jp.musubi.language.RecordType;

/**
 * Names one record across types, written {@code type:id} as in the log's tags, for example {@code seed:0f3k…}.
 *
 * @param type the type of record
 * @param id its id
 */
public record RecordRef(RecordType type, String id) {

    /** Reads {@code type:id}. @throws IllegalArgumentException when the text is not of that form */
    @JsonCreator
    public static RecordRef parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new IllegalArgumentException("not a record reference (type:id): " + text);
        }
        RecordType type = Coded.of(RecordType.class, text.substring(0, colon))
                .orElseThrow(() -> new IllegalArgumentException("unknown record type: " + text));
        return new RecordRef(type, text.substring(colon + 1));
    }

    @Override
    @JsonValue
    public String toString() {
        return type.code() + ":" + id;
    }
}
