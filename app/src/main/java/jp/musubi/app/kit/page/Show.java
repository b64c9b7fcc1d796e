package jp.musubi.app.kit.page;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.musubi.app.kit.text.GapTexts;
import jp.musubi.app.kit.text.Standing;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.intake.input.Dates;
import jp.musubi.intake.text.Labels;
import jp.musubi.intake.text.Texts;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.sealing.RecordShape;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.pairing.Placing;
import jp.musubi.language.pairing.ProposedBy;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.pairing.PairingView;
import jp.musubi.query.seed.SeedView;
import jp.musubi.search.fit.Gap;
import jp.musubi.search.query.Highlights;

/** Writes values as people of the page's language read them. In templates: {@code show}. */
public final class Show {
    /** The clocks of the cluster. */
    public static final ZoneId ZONE = Dates.ZONE;

    private final Locale locale;

    public Show(Locale locale) {
        this.locale = Texts.supported(locale);
    }

    public Locale locale() {
        return locale;
    }

    /** Today in Japan, by the clock of the server that answers. */
    public static LocalDate today() {
        return Days.today();
    }

    /** Whether the day is over in Japan; not for null. */
    public boolean passed(LocalDate date) {
        return date != null && date.isBefore(today());
    }

    /** The text of a key. */
    public String text(String key, Object... arguments) {
        return Texts.of(locale, key, arguments);
    }

    /** Western and era notation: 2027年3月31日（令和9年）; empty for null. */
    public String date(LocalDate date) {
        return date == null ? "" : Calendars.date(date, locale);
    }

    /** A day of this year as people say it, 4/13; of another year in full. */
    public String shortDate(LocalDate date) {
        return date.getYear() == today().getYear() ? Calendars.shortDate(date, locale) : date(date);
    }

    /** The fiscal year of a day: 令和9年度（2027年度）. */
    public String fiscalYear(LocalDate date) {
        return Calendars.fiscalYear(date, locale);
    }

    /** A day and its minute in Japan: 2027-03-31 14:05. */
    public String time(Instant time) {
        return time == null
                ? ""
                : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(time.atZone(ZONE));
    }

    /** To the second, for auditors. */
    public String second(Instant time) {
        return time == null
                ? ""
                : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(time.atZone(ZONE));
    }

    /** The label of a coded value; empty for null. */
    public String label(Coded value) {
        return value == null ? "" : Texts.label(locale, value);
    }

    /** What a record of codes and days says, by the label of each: {@code event.<name>}; nothing of what is null. */
    public Map<String, String> told(Record said) {
        Map<String, String> told = new LinkedHashMap<>();
        for (RecordShape.Part part : RecordShape.of(said.getClass()).parts()) {
            switch (part.of(said)) {
                case Coded code -> told.put(text("event." + part.name()), label(code));
                case LocalDate day -> told.put(text("event." + part.name()), date(day));
                case null, default -> {}
            }
        }
        return told;
    }

    /** Where a pairing stands, a candidate by who proposed it; empty for null. */
    public String stage(PairingView pairing) {
        return pairing == null ? "" : Labels.stage(locale, pairing.state(), pairing.by());
    }

    /** One step of a pairing. */
    public String stage(PairingState state, ProposedBy by) {
        return Labels.stage(locale, state, by);
    }

    /** The label of a code of the named type, for example of a facet. */
    public String label(String type, String code) {
        return Texts.of(locale, type + "." + code);
    }

    /** The subject of a need; where nothing of it is left to read, why. */
    public String called(NeedView need) {
        String subject = need.content().subject();
        return subject == null ? text(unreadable(need) ? "unreadable" : "erased") : subject;
    }

    /** The title of a seed; where nothing of it is left to read, why. */
    public String called(SeedView seed) {
        String title = seed.content().title();
        return title == null ? text(unreadable(seed) ? "unreadable" : "erased") : title;
    }

    /** Whether the need is there, and only the key of its texts is not. */
    public boolean unreadable(NeedView need) {
        return need.content().subject() == null && !need.state().erased();
    }

    /** Whether the seed is there, and only the key of its texts is not. */
    public boolean unreadable(SeedView seed) {
        return seed.content().title() == null && !seed.state().erased();
    }

    /** Where the need stands, as one sentence for whoever was given this view. */
    public String standing(NeedView need) {
        return text(Standing.of(need));
    }

    /** Where the seed stands, as one sentence for whoever was given this view. */
    public String standing(SeedView seed) {
        return text(Standing.of(seed));
    }

    /** Who sees the need now, as one sentence. */
    public String audience(NeedView need) {
        return text(Standing.audience(need));
    }

    /** Who sees the seed now, as one sentence. */
    public String audience(SeedView seed) {
        return text(Standing.audience(seed));
    }

    /** The reason of a refusal, as a sentence. */
    public String reason(Violation violation) {
        return Reasons.of(this, violation);
    }

    /** What a pair lacks, as one sentence. */
    public String gap(Gap gap) {
        return GapTexts.of(locale, gap);
    }

    /**
     * Why a candidate has, or has not, a place that its rank does not say; empty for null.
     *
     * @param places what places there were; null when it was not told
     */
    public String placing(Placing placing, NeedMatched.Places places) {
        return switch (placing) {
            case null -> "";
            case OWN_BEST -> text("placing.own_best");
            case SAME_LABORATORY ->
                places == null
                        ? text("placing.same_laboratory")
                        : text("placing.same_laboratory.counted", places.ofOneLaboratory());
        };
    }

    /** What the glossary gave, put together by what was said. */
    public List<Given> given(List<Evidence.Link> links) {
        return Given.of(links);
    }

    /** A score, shortened. */
    public String score(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }

    /** A whole number with separators. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A stored score, shortened; the text itself when it is no number. */
    public String score(String stored) {
        try {
            return score(Double.parseDouble(stored));
        } catch (NumberFormatException e) {
            return stored;
        }
    }

    /** A share as whole per cent. */
    public int percent(double share) {
        return (int) Math.round(share * 100);
    }

    /** A text with the words of a search marked. */
    public List<Highlights.Piece> found(String text, String query) {
        boolean plain = text == null || query == null || query.isBlank();
        return plain ? Pieces.plain(text) : Highlights.ofQuery(text, query);
    }

    /** A text with analysed terms marked. */
    public List<Highlights.Piece> terms(String text, Collection<String> terms) {
        boolean plain = text == null || terms == null || terms.isEmpty();
        return plain ? Pieces.plain(text) : Highlights.ofTerms(text, terms);
    }

    /** The part of a marked text around its first mark, for lists. */
    public List<Highlights.Piece> excerpt(List<Highlights.Piece> pieces) {
        return Pieces.excerpt(pieces);
    }
}
