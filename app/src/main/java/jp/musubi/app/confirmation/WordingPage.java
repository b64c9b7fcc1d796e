package jp.musubi.app.confirmation;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.app.kit.form.Facts;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.record.RecordFields;
import jp.musubi.intake.input.ContentReader;
import jp.musubi.intake.input.RawFields;
import jp.musubi.language.kit.sealing.Internals;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.node.confirmation.WaitingWording;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.record.Contents;
import jp.musubi.query.seed.SeedView;

/**
 * What the owner is shown: all of the text, what the office notes for itself excepted.
 *
 * @param kind {@code need} or {@code seed}
 * @param open the fields of which others than insiders may read, as the range says
 * @param limited all others
 * @param range in which it is shown, or will be once it is opened
 * @param consentUntil the end of the consent that stands in it, or null
 * @param until the last day on which the link holds
 */
record WordingPage(
        String kind,
        List<Facts.Fact> open,
        List<Facts.Fact> limited,
        Disclosure range,
        List<Reading> readings,
        LocalDate consentUntil,
        LocalDate until) {

    static WordingPage of(WaitingWording waiting, Show show) {
        return waiting.need() == null ? of(waiting, waiting.seed(), show) : of(waiting, waiting.need(), show);
    }

    private static WordingPage of(WaitingWording waiting, NeedView need, Show show) {
        NeedContent content = Internals.without(Contents.with(need.content(), need.disclosure()));
        LocalDate consent = content.consent() == null ? null : content.consent().until();
        return of(
                RecordFields.NEED,
                ContentReader.write(content),
                need.disclosure(),
                need.introducedBy() != null,
                consent,
                waiting,
                show);
    }

    private static WordingPage of(WaitingWording waiting, SeedView seed, Show show) {
        SeedContent content = Internals.without(Contents.with(seed.content(), seed.disclosure()));
        return of(RecordFields.SEED, ContentReader.write(content), seed.disclosure(), false, null, waiting, show);
    }

    private static WordingPage of(
            RecordFields fields,
            RawFields said,
            Disclosure range,
            boolean introduced,
            LocalDate consent,
            WaitingWording waiting,
            Show show) {
        List<Facts.Fact> open = Facts.open(fields, said, show);
        List<Facts.Fact> limited = Facts.all(fields, said, show).stream()
                .filter(fact -> !open.contains(fact))
                .toList();
        return new WordingPage(
                fields.type(),
                open,
                limited,
                range,
                Reading.of(range, introduced),
                consent,
                waiting.confirmation().until());
    }
}
