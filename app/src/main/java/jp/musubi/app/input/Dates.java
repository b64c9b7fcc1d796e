package jp.musubi.app.input;

import java.time.LocalDate;
import java.util.Optional;

/** Reads and writes dates in western and Japanese era notation. */
public final class Dates {
    private Dates() {}

    /**
     * Reads {@code 2027-03-31}, {@code 2027/3/31}, {@code 2027年3月31日}, {@code 令和9年3月31日}, {@code R9.3.31}, and months alone
     * (the last day of the month is meant): {@code 2027-03}, {@code 令和9年3月}. Full-width digits count; 元年 is year 1.
     *
     * @return empty when the text is no possible date (for example 令和9年13月 or 平成40年1月1日)
     */
    public static Optional<LocalDate> read(String typed) {
        throw new UnsupportedOperationException("not built yet");
    }
}
