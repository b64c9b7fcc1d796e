package jp.musubi.app.kit.api;

import jp.musubi.app.kit.act.TypedFields;
import jp.musubi.language.kit.RecordRef;

/** Reads {@code seed:0f3k…}. */
public final class References {

    private References() {}

    /** @throws ApiException naming the parameter when the text is no reference */
    public static RecordRef required(String name, String text) {
        RecordRef ref = TypedFields.parsed(text);
        if (ref == null) {
            throw ApiException.invalid(name, "bad_reference", text);
        }
        return ref;
    }
}
