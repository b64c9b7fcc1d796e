package jp.musubi.app.web.page;

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
        if (date.isBefore(GREGORIAN_SINCE)) {
            return western;
        }
        return japanese ? western + "（" + era(date, locale) + "）" : western + " (" + era(date, locale) + ")";
    }

    static String fiscalYear(LocalDate date, Locale locale) {
        LocalDate begins = LocalDate.of(date.getMonthValue() < 4 ? date.getYear() - 1 : date.getYear(), 4, 1);
        if (!locale.getLanguage().equals("ja")) {
            return "FY" + begins.getYear();
        }
        return era(begins, locale) + "度（" + begins.getYear() + "年度）";
    }

    /** 令和9年, Reiwa 9; the first year of an era is 元年. */
    private static String era(LocalDate date, Locale locale) {
        JapaneseDate day = JapaneseDate.from(date);
        String era = day.getEra().getDisplayName(TextStyle.FULL, locale);
        int year = day.get(ChronoField.YEAR_OF_ERA);
        if (!locale.getLanguage().equals("ja")) {
            return era + " " + year;
        }
        return era + (year == 1 ? "元" : year) + "年";
    }
}
