package jp.musubi.app.input;

import jp.musubi.language.event.NeedContent;

/** Reads the content of a need. */
public final class NeedReader {
    private NeedReader() {}

    /** As {@link SeedReader#read}. */
    public static Input<NeedContent> read(RawFields fields) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The inverse: the content as typed fields, for forms and exports. */
    public static RawFields write(NeedContent content) {
        throw new UnsupportedOperationException("not built yet");
    }
}
