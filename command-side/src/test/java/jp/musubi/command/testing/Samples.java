package jp.musubi.command.testing;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.musubi.language.event.NeedContent;
import jp.musubi.language.event.SeedContent;
import jp.musubi.language.event.TermContent;
import jp.musubi.language.value.Channel;
import jp.musubi.language.value.Consent;
import jp.musubi.language.value.Disclosure;
import jp.musubi.language.value.Field;
import jp.musubi.language.value.IntellectualProperty;
import jp.musubi.language.value.PatentStatus;
import jp.musubi.language.value.ResearchStage;
import jp.musubi.language.value.SeedKind;

/** Contents that are in order, to be spoilt one component at a time. */
public final class Samples {
    /** The day on which decisions are tested that go by the day; the consent of {@link #introduced} holds then. */
    public static final LocalDate TODAY = LocalDate.of(2027, 5, 10);

    /** Not applied for yet. */
    public static final IntellectualProperty BEFORE_FILING =
            new IntellectualProperty(PatentStatus.BEFORE_FILING, null, null, null);

    private Samples() {}

    /** A public seed with the six answers and nothing else. */
    public static SeedContent seed() {
        return new SeedContent(
                "柿果皮タンニンの低温抽出",
                "渋柿の果皮から縮合型タンニンを低温で取り出す。",
                SeedKind.RESEARCH_RESULT,
                Field.FOOD,
                ResearchStage.PROTOTYPE,
                Disclosure.PUBLIC,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    /** The seed with one component changed. */
    public static SeedContent seed(String component, Object value) {
        return with(seed(), component, value);
    }

    /** A direct need for coordinators with the six answers and nothing else. */
    public static NeedContent need() {
        return new NeedContent(
                "干し柿の皮の使い道がほしい",
                "加工場で毎年数十トン出る皮を捨てている。",
                Field.FOOD,
                Channel.DIRECT,
                Disclosure.COORDINATORS,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The need with one component changed. */
    public static NeedContent need(String component, Object value) {
        return with(need(), component, value);
    }

    /** A need that a bank brought, with consent up to coordinators. */
    public static NeedContent introduced() {
        Consent consent = new Consent(LocalDate.of(2027, 4, 12), Disclosure.COORDINATORS, LocalDate.of(2028, 3, 31));
        return with(need("channel", Channel.BANK), "consent", consent);
    }

    /** A group of the glossary. */
    public static TermContent term() {
        return new TermContent(List.of("皮"), List.of("果皮"), List.of("peel", "rind"), Field.FOOD);
    }

    /** A copy of the record with one component changed. */
    @SuppressWarnings("unchecked")
    public static <R extends Record> R with(R original, String component, Object value) {
        RecordComponent[] components = original.getClass().getRecordComponents();
        if (Arrays.stream(components).noneMatch(c -> c.getName().equals(component))) {
            throw new IllegalArgumentException("no component " + component);
        }
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                boolean changed = components[i].getName().equals(component);
                values[i] = changed ? value : components[i].getAccessor().invoke(original);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (R) original.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
