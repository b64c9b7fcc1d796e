package jp.musubi.app.web.form;

import static jp.musubi.app.web.form.FieldSpec.Kind.AREA;
import static jp.musubi.app.web.form.FieldSpec.Kind.CHECKS;
import static jp.musubi.app.web.form.FieldSpec.Kind.DATE;
import static jp.musubi.app.web.form.FieldSpec.Kind.LINE;
import static jp.musubi.app.web.form.FieldSpec.Kind.NUMBER;
import static jp.musubi.app.web.form.FieldSpec.Kind.RADIO;
import static jp.musubi.app.web.form.FieldSpec.Kind.RESEARCHERS;
import static jp.musubi.app.web.form.FieldSpec.Kind.SELECT;
import static jp.musubi.app.web.form.FieldSpec.Kind.YES_NO;

import java.util.List;
import java.util.stream.Stream;
import jp.musubi.language.value.Channel;
import jp.musubi.language.value.Collaboration;
import jp.musubi.language.value.CompanySize;
import jp.musubi.language.value.Disclosure;
import jp.musubi.language.value.Field;
import jp.musubi.language.value.PatentStatus;
import jp.musubi.language.value.ResearchStage;
import jp.musubi.language.value.SeedKind;

/**
 * The fields of a sort of record, in the order in which they are asked.
 *
 * @param type prefix of the labels: {@code seed} or {@code need}
 * @param first the questions asked first
 * @param consent asked with the first ones when the record came in through somebody else
 * @param later 「あとで」
 */
public record RecordFields(String type, List<FieldSpec> first, List<FieldSpec> consent, List<FieldSpec> later) {

    public static final RecordFields SEED = new RecordFields("seed", seedFirst(), List.of(), seedLater());

    public static final RecordFields NEED = new RecordFields("need", needFirst(), needConsent(), needLater());

    /** All fields. */
    public List<FieldSpec> all() {
        return Stream.of(first, consent, later).flatMap(List::stream).toList();
    }

    private static List<FieldSpec> seedFirst() {
        return List.of(
                FieldSpec.of("title", LINE).must(),
                FieldSpec.of("summary", AREA).must(),
                FieldSpec.of("kind", RADIO, SeedKind.class).must(),
                FieldSpec.of("field", SELECT, Field.class).must(),
                FieldSpec.of("stage", RADIO, ResearchStage.class).must(),
                FieldSpec.of("disclosure", RADIO, Disclosure.class).must());
    }

    private static List<FieldSpec> seedLater() {
        return List.of(
                FieldSpec.of("ip.status", SELECT, PatentStatus.class),
                FieldSpec.of("ip.number", LINE).insiders(),
                FieldSpec.of("ip.applicant", LINE).insiders(),
                FieldSpec.of("ip.licensable", YES_NO),
                FieldSpec.of("trl", NUMBER),
                FieldSpec.of("details", AREA).insiders(),
                FieldSpec.of("keywords", LINE),
                FieldSpec.of("baseTechnology", AREA),
                FieldSpec.of("advantage", AREA),
                FieldSpec.of("costBenefit", AREA),
                FieldSpec.of("uses", AREA),
                FieldSpec.of("evidence", AREA).insiders(),
                FieldSpec.of("papers", AREA),
                FieldSpec.of("challenges", AREA).insiders(),
                FieldSpec.of("regulations", AREA).insiders(),
                FieldSpec.of("facilities", AREA),
                FieldSpec.of("collaboration", CHECKS, Collaboration.class),
                FieldSpec.of("researchers", RESEARCHERS),
                FieldSpec.of("affiliation", LINE),
                FieldSpec.of("contact", LINE).insiders(),
                FieldSpec.of("region", LINE),
                FieldSpec.of("expires", DATE));
    }

    private static List<FieldSpec> needFirst() {
        return List.of(
                FieldSpec.of("subject", LINE).must(),
                FieldSpec.of("problem", AREA).must(),
                FieldSpec.of("field", SELECT, Field.class).must(),
                FieldSpec.of("channel", RADIO, Channel.class).must(),
                FieldSpec.of("disclosure", RADIO, Disclosure.class).must(),
                FieldSpec.of("deadline", DATE));
    }

    private static List<FieldSpec> needConsent() {
        return List.of(
                FieldSpec.of("consent.on", DATE).insiders(),
                FieldSpec.of("consent.audience", SELECT, Disclosure.class).insiders(),
                FieldSpec.of("consent.until", DATE).insiders());
    }

    private static List<FieldSpec> needLater() {
        return List.of(
                FieldSpec.of("company", LINE).insiders(),
                FieldSpec.of("displayName", LINE),
                FieldSpec.of("size", SELECT, CompanySize.class),
                FieldSpec.of("inPrefecture", YES_NO),
                FieldSpec.of("industry", LINE),
                FieldSpec.of("keywords", LINE),
                FieldSpec.of("target", AREA),
                FieldSpec.of("situation", AREA).insiders(),
                FieldSpec.of("tried", AREA).insiders(),
                FieldSpec.of("budget", LINE).insiders(),
                FieldSpec.of("collaboration", CHECKS, Collaboration.class),
                FieldSpec.of("intermediary", LINE).insiders(),
                FieldSpec.of("ndaRequired", YES_NO),
                FieldSpec.of("region", LINE),
                FieldSpec.of("hearing", AREA).insiders(),
                FieldSpec.of("expires", DATE));
    }
}
