package jp.musubi.app.kit.page;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Dates in western and Japanese notation. */
final class Calendars {
    /** From this day on, Japan counts by the western calendar. */
    private static final LocalDate GREGORIAN_SINCE = LocalDate.of(1873, 1, 1);

    private Calendars() {}

    static String date(LocalDate date, Locale locale) {
        boolean japanese = locale.getLanguage().equals("ja");
        String western = DateTimeFormatter.ofPattern(japanese ? "y年M月d日" : "d MMMM y", locale)
                .format(date);
        // English pages count years as English does; the era is for those who write it.
        return !japanese || date.isBefore(GREGORIAN_SINCE) ? western : western + "（" + era(date) + "）";
    }

    /** 4/13, or in English 13 Apr. */
    static String shortDate(LocalDate date, Locale locale) {
        boolean japanese = locale.getLanguage().equals("ja");
        return DateTimeFormatter.ofPattern(japanese ? "M/d" : "d MMM", locale).format(date);
    }

    static String fiscalYear(LocalDate date, Locale locale) {
        LocalDate begins = FiscalYears.begin(date);
        if (!locale.getLanguage().equals("ja")) {
            return "FY" + begins.getYear();
        }
        return era(begins) + "度（" + begins.getYear() + "年度）";
    }

    /** 令和9年; the first year of an era is 元年. */
    private static String era(LocalDate date) {
        JapaneseDate day = JapaneseDate.from(date);
        int year = day.get(ChronoField.YEAR_OF_ERA);
        return day.getEra().getDisplayName(TextStyle.FULL, Locale.JAPANESE) + (year == 1 ? "元" : year) + "年";
    }
}
