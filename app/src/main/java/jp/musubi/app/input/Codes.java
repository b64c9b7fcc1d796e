package jp.musubi.app.input;

import java.util.Optional;
import jp.musubi.language.Coded;

/** Finds a coded value by its code or by its Japanese or English label. */
public final class Codes {
    private Codes() {}

    /** The value, or empty. Width, case, spaces and hyphens make no difference. */
    public static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String typed) {
        throw new UnsupportedOperationException("not built yet");
    }
}
