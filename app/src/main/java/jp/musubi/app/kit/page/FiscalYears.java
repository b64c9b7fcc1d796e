package jp.musubi.app.kit.page;

import java.time.LocalDate;
import java.time.Month;

/** Japanese fiscal years: from the first of April. */
public final class FiscalYears {
    private FiscalYears() {}

    /** The first day of the fiscal year that a day is in. */
    public static LocalDate begin(LocalDate day) {
        boolean before = day.getMonth().compareTo(Month.APRIL) < 0;
        return begin(before ? day.getYear() - 1 : day.getYear());
    }

    /** The first day of the fiscal year that is called after that calendar year. */
    public static LocalDate begin(int year) {
        return LocalDate.of(year, Month.APRIL, 1);
    }
}
