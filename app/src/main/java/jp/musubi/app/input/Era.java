package jp.musubi.app.input;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The Japanese eras since the Gregorian calendar holds in Japan, with their exact first days. */
enum Era {
    MEIJI("明治", "Meiji", "M", 1868, LocalDate.of(1873, 1, 1)),
    TAISHO("大正", "Taisho", "T", 1912, LocalDate.of(1912, 7, 30)),
    SHOWA("昭和", "Showa", "S", 1926, LocalDate.of(1926, 12, 25)),
    HEISEI("平成", "Heisei", "H", 1989, LocalDate.of(1989, 1, 8)),
    REIWA("令和", "Reiwa", "R", 2019, LocalDate.of(2019, 5, 1));

    private final String japanese;
    private final String english;
    private final String letter;
    private final int firstYear;
    private final LocalDate firstDay;

    Era(String japanese, String english, String letter, int firstYear, LocalDate firstDay) {
        this.japanese = japanese;
        this.english = english;
        this.letter = letter;
        this.firstYear = firstYear;
        this.firstDay = firstDay;
    }

    String japanese() {
        return japanese;
    }

    String english() {
        return english;
    }

    /** By its name or its letter. */
    static Optional<Era> named(String name) {
        for (Era era : values()) {
            if (era.japanese.equals(name) || era.letter.equalsIgnoreCase(name)) {
                return Optional.of(era);
            }
        }
        return Optional.empty();
    }

    /** The era of a day; empty before the Gregorian calendar. */
    static Optional<Era> of(LocalDate day) {
        for (int i = values().length - 1; i >= 0; i--) {
            if (!day.isBefore(values()[i].firstDay)) {
                return Optional.of(values()[i]);
            }
        }
        return Optional.empty();
    }

    int westernYear(int year) {
        return firstYear + year - 1;
    }

    int year(LocalDate day) {
        return day.getYear() - firstYear + 1;
    }

    boolean has(LocalDate day) {
        return of(day).filter(this::equals).isPresent();
    }

    /** The last day of the month that lies in this era; empty when the era has no day in it. */
    Optional<LocalDate> lastDay(YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        if (this != REIWA && !last.isBefore(values()[ordinal() + 1].firstDay)) {
            last = values()[ordinal() + 1].firstDay.minusDays(1);
        }
        return YearMonth.from(last).equals(month) && has(last) ? Optional.of(last) : Optional.empty();
    }
}
