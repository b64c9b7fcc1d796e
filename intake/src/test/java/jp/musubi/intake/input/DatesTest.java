package jp.musubi.intake.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource({
        "2027-03-31, 2027-03-31",
        "2027/3/31, 2027-03-31",
        "2027.3.31, 2027-03-31",
        "2027年3月31日, 2027-03-31",
        "２０２７年３月３１日, 2027-03-31",
        "2027 年 3 月 31 日, 2027-03-31",
        "令和9年3月31日, 2027-03-31",
        "令和９年３月３１日, 2027-03-31",
        "R9.3.31, 2027-03-31",
        "r9/3/31, 2027-03-31",
        "R.9.3.31, 2027-03-31",
        "令和元年5月1日, 2019-05-01",
        "平成31年4月30日, 2019-04-30",
        "平成元年1月8日, 1989-01-08",
        "昭和64年1月7日, 1989-01-07",
        "S39.10.10, 1964-10-10",
        "大正元年7月30日, 1912-07-30",
        "明治45年7月29日, 1912-07-29"
    })
    void aDayIsReadInWesternAndEraNotation(String typed, LocalDate day) {
        assertThat(Dates.read(typed)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03, 2027-03-31",
        "2028年2月, 2028-02-29",
        "令和9年3月, 2027-03-31",
        "R9.3, 2027-03-31",
        "平成31年4月, 2019-04-30",
        "昭和64年1月, 1989-01-07"
    })
    void aMonthAloneMeansItsLastDayWithinTheEra(String typed, LocalDate day) {
        assertThat(Dates.read(typed)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "令和9年13月",
                "令和9年2月30日",
                "平成40年1月1日",
                "平成31年5月1日",
                "令和元年4月30日",
                "令和0年5月1日",
                "昭和64年1月8日",
                "平成元年1月7日",
                "平成31年5月",
                "明治5年1月1日",
                "2027-02-29",
                "2027-00-10",
                "2027-13",
                "27-03-31",
                "3月31日",
                "来年",
                "",
                "2027",
                "2027-03-31T00:00",
                "令和9年",
                "R9.3.31日x"
            })
    void anImpossibleDateIsNotRead(String typed) {
        assertThat(Dates.read(typed)).isEmpty();
    }

    @Test
    void aDayIsWrittenWithItsEra() {
        assertThat(Dates.write(LocalDate.of(2027, 3, 31), Locale.JAPANESE)).isEqualTo("2027年3月31日（令和9年）");
        assertThat(Dates.write(LocalDate.of(2019, 5, 1), Locale.JAPANESE)).isEqualTo("2019年5月1日（令和元年）");
        assertThat(Dates.write(LocalDate.of(2027, 3, 31), Locale.ENGLISH)).isEqualTo("31 March 2027 (Reiwa 9)");
        assertThat(Dates.write(LocalDate.of(1600, 1, 1), Locale.JAPANESE)).isEqualTo("1600年1月1日");
    }

    @Test
    void aFiscalYearBeginsInApril() {
        assertThat(Dates.fiscalYear(LocalDate.of(2028, 3, 31), Locale.JAPANESE)).isEqualTo("令和9年度");
        assertThat(Dates.fiscalYear(LocalDate.of(2027, 4, 1), Locale.JAPANESE)).isEqualTo("令和9年度");
        assertThat(Dates.fiscalYear(LocalDate.of(2019, 4, 1), Locale.JAPANESE)).isEqualTo("令和元年度");
        assertThat(Dates.fiscalYear(LocalDate.of(2027, 1, 1), Locale.ENGLISH)).isEqualTo("FY2026 (Reiwa 8)");
    }
}
