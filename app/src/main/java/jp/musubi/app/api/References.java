package jp.musubi.app.api;

import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;

/** Reads {@code seed:0f3k…}. */
final class References {

    private References() {}

    /** The reference, or null when the text is none. */
    static RecordRef parsed(String text) {
        try {
            RecordRef ref = RecordRef.parse(text);
            return Ids.isId(ref.id()) ? ref : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** @throws ApiException naming the parameter when the text is no reference */
    static RecordRef required(String name, String text) {
        RecordRef ref = parsed(text);
        if (ref == null) {
            throw ApiException.invalid(name, "bad_reference", text);
        }
        return ref;
    }
}
