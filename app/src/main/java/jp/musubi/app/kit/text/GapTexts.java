package jp.musubi.app.kit.text;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.intake.text.Texts;
import jp.musubi.language.record.Collaboration;
import jp.musubi.search.fit.Gap;

/** What a pair lacks, as one sentence. */
public final class GapTexts {
    private GapTexts() {}

    /** The sentence in a language. */
    public static String of(Locale locale, Gap gap) {
        return switch (gap) {
            case Gap.TooEarly early ->
                Texts.of(locale, "gap.early", level(locale, early), months(locale, early), early.wanted());
            case Gap.DeadlinePassed passed -> Texts.of(locale, "gap.passed");
            case Gap.OtherCollaboration other ->
                Texts.of(locale, "gap.collaboration", forms(locale, other.wanted()), forms(locale, other.offered()));
            case Gap.NotLicensable none -> Texts.of(locale, "gap.licensing");
            case Gap.OtherKind kind -> Texts.of(locale, "gap.kind", Texts.label(locale, kind.kind()));
            case Gap.OtherRegion region -> Texts.of(locale, "gap.region", region.need(), region.seed());
        };
    }

    /** A stable name of the kind of gap. */
    public static String code(Gap gap) {
        return switch (gap) {
            case Gap.TooEarly early -> "too_early";
            case Gap.DeadlinePassed passed -> "deadline_passed";
            case Gap.OtherCollaboration other -> "other_collaboration";
            case Gap.NotLicensable none -> "not_licensable";
            case Gap.OtherKind kind -> "other_kind";
            case Gap.OtherRegion region -> "other_region";
        };
    }

    private static String level(Locale locale, Gap.TooEarly early) {
        return early.trl() == null ? Texts.label(locale, early.stage()) : "TRL " + early.trl();
    }

    private static String months(Locale locale, Gap.TooEarly early) {
        return Texts.of(locale, "gap.months", early.months());
    }

    private static String forms(Locale locale, Set<Collaboration> forms) {
        return forms.stream()
                .sorted()
                .map(form -> Texts.label(locale, form))
                .collect(Collectors.joining(Texts.of(locale, "gap.or")));
    }
}
