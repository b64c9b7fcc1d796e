package jp.musubi.app.input;

import jp.musubi.language.event.SeedContent;

/** Reads the content of a seed. */
public final class SeedReader {
    private SeedReader() {}

    /**
     * Reads all fields. Codes are taken by code, or by Japanese or English label, in any case and width. An unknown field
     * name, an unknown code, an impossible date or number is a violation ({@code unknown_field}, {@code unknown_code}
     * with the allowed codes, {@code bad_date}, {@code bad_number}); missing required fields are the command's concern.
     */
    public static Input<SeedContent> read(RawFields fields) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The inverse: the content as typed fields, for forms and exports. */
    public static RawFields write(SeedContent content) {
        throw new UnsupportedOperationException("not built yet");
    }
}
