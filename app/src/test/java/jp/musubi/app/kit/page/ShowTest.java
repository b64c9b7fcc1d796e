package jp.musubi.app.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.search.query.Highlights.Piece;
import org.junit.jupiter.api.Test;

class ShowTest {
    private final Show japanese = new Show(Locale.JAPANESE);
    private final Show english = new Show(Locale.ENGLISH);

    @Test
    void aDateStandsInBothCalendars() {
        assertThat(japanese.date(LocalDate.of(2027, 3, 31))).isEqualTo("2027年3月31日（令和9年）");
        assertThat(japanese.date(LocalDate.of(2019, 5, 1))).isEqualTo("2019年5月1日（令和元年）");
        assertThat(japanese.date(LocalDate.of(2019, 4, 30))).isEqualTo("2019年4月30日（平成31年）");
    }

    @Test
    void anEnglishDateDoesWithoutTheEra() {
        assertThat(english.date(LocalDate.of(2027, 3, 31))).isEqualTo("31 March 2027");
    }

    @Test
    void aFiscalYearBeginsInApril() {
        assertThat(japanese.fiscalYear(LocalDate.of(2027, 3, 31))).isEqualTo("令和8年度（2026年度）");
        assertThat(japanese.fiscalYear(LocalDate.of(2027, 4, 1))).isEqualTo("令和9年度（2027年度）");
        assertThat(english.fiscalYear(LocalDate.of(2027, 3, 31))).isEqualTo("FY2026");
    }

    @Test
    void aTimeIsTheTimeInJapan() {
        assertThat(japanese.time(Instant.parse("2026-12-31T15:30:00Z"))).isEqualTo("2027-01-01 00:30");
    }

    @Test
    void aReasonNamesLabelsInsteadOfCodes() {
        Violation wider = new Violation("disclosure", Codes.WIDER_THAN_CONSENT, List.of("coordinators"));

        assertThat(Reasons.of(japanese, wider)).contains("コーディネーター限り").doesNotContain("coordinators");
    }

    @Test
    void anExcerptShowsTheFirstMarkAndNeverHalfACharacter() {
        String long1 = "𠮟".repeat(150);
        List<Piece> cut =
                Pieces.excerpt(List.of(new Piece(long1, false), new Piece("柿", true), new Piece(long1, false)));

        String text = cut.stream().map(Piece::text).collect(Collectors.joining());
        assertThat(cut).contains(new Piece("柿", true));
        assertThat(text).startsWith("…").endsWith("…");
        assertThat(text.codePoints().filter(point -> Character.getType(point) == Character.SURROGATE))
                .isEmpty();
    }

    @Test
    void aShortTextIsShownWhole() {
        List<Piece> pieces = List.of(new Piece("渋", false), new Piece("柿", true));

        assertThat(Pieces.excerpt(pieces)).isEqualTo(pieces);
    }
}
