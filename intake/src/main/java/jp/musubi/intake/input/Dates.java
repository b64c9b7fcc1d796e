package jp.musubi.intake.input;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes dates in western and Japanese era notation. */
public final class Dates {
    /** The clocks of the cluster. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private static final String MONTH_AND_DAY = "(?<month>\\d{1,2})(?:[-/.月](?<day>\\d{1,2})日?|月)?";
    private static final Pattern WESTERN = Pattern.compile("(?<year>\\d{4})[-/.年]" + MONTH_AND_DAY);
    /** By name (令和) or letter (R): all eras that the Java platform knows, those to come included. */
    private static final Map<String, JapaneseEra> ERAS = eras();

    private static final Pattern JAPANESE = Pattern.compile(
            "(?<era>" + String.join("|", ERAS.keySet()) + ")\\.?(?<year>\\d{1,2}|元)[-/.年]" + MONTH_AND_DAY,
            Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Dates() {}

    /**
     * Reads {@code 2027-03-31}, {@code 2027/3/31}, {@code 2027年3月31日}, {@code 令和9年3月31日}, {@code R9.3.31}, and months alone
     * (the last day of the month is meant): {@code 2027-03}, {@code 令和9年3月}. Full-width digits count; 元年 is year 1.
     *
     * @return empty when the text is no possible date (for example 令和9年13月 or 平成40年1月1日)
     */
    public static Optional<LocalDate> read(String typed) {
        if (typed == null || typed.length() > 40) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        try {
            Matcher western = WESTERN.matcher(text);
            if (western.matches()) {
                return Optional.of(western(western));
            }
            Matcher japanese = JAPANESE.matcher(text);
            return japanese.matches() ? japanese(japanese) : Optional.empty();
        } catch (DateTimeException e) {
            // No such month or day: exactly what the empty answer says.
            return Optional.empty();
        }
    }

    private static LocalDate western(Matcher text) {
        YearMonth month = YearMonth.of(Integer.parseInt(text.group("year")), Integer.parseInt(text.group("month")));
        return text.group("day") == null
                ? month.atEndOfMonth()
                : LocalDate.of(month.getYear(), month.getMonth(), Integer.parseInt(text.group("day")));
    }

    private static Optional<LocalDate> japanese(Matcher text) {
        JapaneseEra era = ERAS.get(text.group("era").toUpperCase(Locale.ROOT));
        int year = text.group("year").equals("元") ? 1 : Integer.parseInt(text.group("year"));
        int month = Integer.parseInt(text.group("month"));
        if (text.group("day") != null) {
            int day = Integer.parseInt(text.group("day"));
            return Optional.of(LocalDate.from(JapaneseDate.of(era, year, month, day)));
        }
        return lastDay(era, YearMonth.of(JapaneseChronology.INSTANCE.prolepticYear(era, year), month));
    }

    /** The last day of the month that lies in the era: 平成31年4月 ends with its month, 昭和64年1月 on the 7th. */
    private static Optional<LocalDate> lastDay(JapaneseEra era, YearMonth month) {
        for (int day = month.lengthOfMonth(); day >= 1; day--) {
            LocalDate date = month.atDay(day);
            if (era(date).filter(era::equals).isPresent()) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
    }

    private static Map<String, JapaneseEra> eras() {
        Map<String, JapaneseEra> eras = new LinkedHashMap<>();
        for (JapaneseEra era : JapaneseEra.values()) {
            eras.put(era.getDisplayName(TextStyle.FULL, Locale.JAPANESE), era);
            eras.put(era.getDisplayName(TextStyle.NARROW, Locale.ENGLISH), era);
        }
        return eras;
    }

    /** Empty before 1873, when Japan took the Gregorian calendar. */
    private static Optional<JapaneseEra> era(LocalDate day) {
        try {
            return Optional.of(JapaneseDate.from(day).getEra());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** 「2027年3月31日（令和9年）」, or in English {@code 31 March 2027 (Reiwa 9)}. */
    public static String write(LocalDate day, Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        String western = english
                ? ENGLISH.format(day)
                : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        return western
                + era(day).map(era -> english ? " (" + year(era, day, true) + ")" : "（" + year(era, day, false) + "年）")
                        .orElse("");
    }

    /** The Japanese fiscal year of a day, 1 April to 31 March: 「令和9年度」, or in English {@code FY2027 (Reiwa 9)}. */
    public static String fiscalYear(LocalDate day, Locale locale) {
        LocalDate start = LocalDate.of(day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear(), 4, 1);
        // The era of its end names a fiscal year in which the era changed: 2019 is 令和元年度.
        LocalDate namedBy = start.plusMonths(9).minusDays(1);
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return era(namedBy)
                .map(era -> english
                        ? "FY" + start.getYear() + " (" + year(era, namedBy, true) + ")"
                        : year(era, namedBy, false) + "年度")
                .orElse(english ? "FY" + start.getYear() : start.getYear() + "年度");
    }

    private static String year(JapaneseEra era, LocalDate day, boolean english) {
        int year = JapaneseDate.from(day).get(ChronoField.YEAR_OF_ERA);
        String name = era.getDisplayName(TextStyle.FULL, english ? Locale.ENGLISH : Locale.JAPANESE);
        return english ? name + " " + year : name + (year == 1 ? "元" : String.valueOf(year));
    }
}
