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
import jp.musubi.language.Coded;
import jp.musubi.language.event.NeedContent;
import jp.musubi.language.event.SeedContent;
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

    private static FieldSpec seed(String name, FieldSpec.Kind kind) {
        return FieldSpec.of(SeedContent.class, name, kind);
    }

    private static <E extends Enum<E> & Coded> FieldSpec seed(String name, FieldSpec.Kind kind, Class<E> type) {
        return FieldSpec.of(SeedContent.class, name, kind, type);
    }

    private static FieldSpec need(String name, FieldSpec.Kind kind) {
        return FieldSpec.of(NeedContent.class, name, kind);
    }

    private static <E extends Enum<E> & Coded> FieldSpec need(String name, FieldSpec.Kind kind, Class<E> type) {
        return FieldSpec.of(NeedContent.class, name, kind, type);
    }

    /** The fields that somebody is asked. @param office whether it is somebody who writes the notes of the office */
    public RecordFields asked(boolean office) {
        return office ? this : new RecordFields(type, shared(first), shared(consent), shared(later));
    }

    /** Whether the field is one of the record's which this writer is not asked. */
    boolean refuses(String name) {
        return Stream.of(SEED, NEED)
                .filter(whole -> whole.type().equals(type))
                .flatMap(whole -> whole.all().stream())
                .anyMatch(spec -> spec.internal() && spec.name().equals(name));
    }

    private static List<FieldSpec> shared(List<FieldSpec> specs) {
        return specs.stream().filter(spec -> !spec.internal()).toList();
    }

    /** All fields. */
    public List<FieldSpec> all() {
        return Stream.of(first, consent, later).flatMap(List::stream).toList();
    }

    private static List<FieldSpec> seedFirst() {
        return List.of(
                seed("title", LINE).must(),
                seed("summary", AREA).must(),
                seed("kind", RADIO, SeedKind.class).must(),
                seed("field", SELECT, Field.class).must(),
                seed("stage", RADIO, ResearchStage.class).must(),
                seed("disclosure", RADIO, Disclosure.class).must());
    }

    private static List<FieldSpec> seedLater() {
        return List.of(
                seed("ip.status", SELECT, PatentStatus.class),
                seed("ip.number", LINE),
                seed("ip.applicant", LINE),
                seed("ip.licensable", YES_NO),
                seed("trl", NUMBER),
                seed("details", AREA),
                seed("keywords", LINE),
                seed("baseTechnology", AREA),
                seed("advantage", AREA),
                seed("costBenefit", AREA),
                seed("uses", AREA),
                seed("evidence", AREA),
                seed("papers", AREA),
                seed("challenges", AREA),
                seed("regulations", AREA),
                seed("facilities", AREA),
                seed("collaboration", CHECKS, Collaboration.class),
                seed("researchers", RESEARCHERS),
                seed("affiliation", LINE),
                seed("contact", LINE),
                seed("region", LINE),
                seed("expires", DATE));
    }

    private static List<FieldSpec> needFirst() {
        return List.of(
                need("subject", LINE).must(),
                need("problem", AREA).must(),
                need("field", SELECT, Field.class).must(),
                need("channel", RADIO, Channel.class).must(),
                need("disclosure", RADIO, Disclosure.class).must(),
                need("deadline", DATE));
    }

    private static List<FieldSpec> needConsent() {
        return List.of(
                need("consent.on", DATE),
                need("consent.audience", SELECT, Disclosure.class),
                need("consent.until", DATE));
    }

    private static List<FieldSpec> needLater() {
        return List.of(
                need("company", LINE),
                need("displayName", LINE),
                need("size", SELECT, CompanySize.class),
                need("inPrefecture", YES_NO),
                need("industry", LINE),
                need("keywords", LINE),
                need("target", AREA),
                need("situation", AREA),
                need("tried", AREA),
                need("budget", LINE),
                need("collaboration", CHECKS, Collaboration.class),
                need("intermediary", LINE),
                need("ndaRequired", YES_NO),
                need("region", LINE),
                need("hearing", AREA),
                need("expires", DATE));
    }
}
