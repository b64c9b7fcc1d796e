package jp.musubi.language.kit;

import static jp.musubi.language.kit.Asked.When.FIRST;
import static jp.musubi.language.kit.Asked.When.LATER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.musubi.language.kit.ContentField.Sort;
import jp.musubi.language.kit.codec.Samples;
import jp.musubi.language.kit.sealing.Audience;
import jp.musubi.language.kit.sealing.Limited;
import jp.musubi.language.kit.sealing.Sealed;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.record.Collaboration;
import jp.musubi.language.seed.Researcher;
import jp.musubi.language.seed.SeedContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentFieldsTest {

    record Whole(
            @Required @Most(5) @Asked(FIRST) @Matched(Matched.Part.TITLE) @Sealed
            String name,

            @Asked(LATER) @Limited Inner inner,

            @Most(value = 3, entries = 2) @Asked(LATER) @Sealed
            List<String> words,

            @Asked(LATER) @Substance Set<Collaboration> ways) {
        Whole {
            words = words == null ? List.of() : List.copyOf(words);
        }
    }

    record Inner(@Most(5) @Sealed String note, Integer count) {}

    private static final ContentFields<Whole> FIELDS = ContentFields.of(Whole.class);

    @ParameterizedTest
    @ValueSource(classes = {SeedContent.class, NeedContent.class})
    void everyComponentOfAContentIsAField(Class<? extends Record> content) {
        assertThat(ContentFields.of(content).paths()).isEqualTo(paths(content));
    }

    private static List<String> paths(Class<?> content) {
        List<String> paths = new ArrayList<>();
        for (RecordComponent component : content.getRecordComponents()) {
            if (component.getType().isRecord()) {
                paths(component.getType()).forEach(nested -> paths.add(component.getName() + "." + nested));
            } else {
                paths.add(component.getName());
            }
        }
        return paths;
    }

    @ParameterizedTest
    @ValueSource(classes = {SeedContent.class, NeedContent.class})
    void whatPeopleWriteInTheirOwnWordsIsSealedAndWhatIsNotFitsNoSentence(Class<? extends Record> content) {
        for (ContentField field : ContentFields.of(content).all()) {
            assertThat(field.sealed()).as(field.path()).isEqualTo(field.words());
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {SeedContent.class, NeedContent.class})
    void aContentHasOneTitleAndOneListOfKeywordsForMatching(Class<? extends Record> content) {
        var fields = ContentFields.of(content);
        assertThat(fields.that(field -> field.matchedAs(Matched.Part.TITLE)))
                .singleElement()
                .satisfies(title -> assertThat(title.required()).isTrue());
        assertThat(fields.that(field -> field.matchedAs(Matched.Part.KEYWORDS)))
                .singleElement()
                .satisfies(words -> assertThat(words.sort()).isEqualTo(Sort.TEXTS));
        assertThat(fields.that(field -> field.matchedAs(Matched.Part.BODY)))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.sort()).isEqualTo(Sort.TEXT));
    }

    @Test
    void theOnlyFieldWithCodeOfItsOwnIsTheListOfResearchers() {
        assertThat(ContentFields.of(SeedContent.class).that(field -> field.sort() == Sort.ROWS))
                .singleElement()
                .satisfies(rows -> assertThat(rows.item()).isEqualTo(Researcher.class))
                .satisfies(rows -> assertThat(rows.path()).isEqualTo("researchers"));
        assertThat(ContentFields.of(NeedContent.class).that(field -> field.sort() == Sort.ROWS))
                .isEmpty();
    }

    @Test
    void aFieldIsAllThatStandsBesideItsComponent() {
        assertThat(FIELDS.paths()).containsExactly("name", "inner.note", "inner.count", "words", "ways");
        assertThat(FIELDS.all())
                .extracting(ContentField::sort)
                .containsExactly(Sort.TEXT, Sort.TEXT, Sort.NUMBER, Sort.TEXTS, Sort.CODES);
        assertThat(FIELDS.that(ContentField::required))
                .extracting(ContentField::path)
                .containsExactly("name");
        assertThat(FIELDS.that(ContentField::substance))
                .extracting(ContentField::path)
                .containsExactly("name", "ways");
        assertThat(FIELDS.field("words").most().entries()).isEqualTo(2);
        assertThat(FIELDS.field("ways").codes()).containsExactly(Collaboration.values());
        assertThat(FIELDS.field("inner.note").asked()).isEqualTo(LATER);
    }

    @Test
    void whatLiesInALimitedRecordIsLimited() {
        assertThat(FIELDS.field("inner.count").audience()).isEqualTo(Audience.INSIDERS);
        assertThat(FIELDS.field("name").audience()).isEqualTo(Audience.READERS);
        for (ContentField field : ContentFields.of(NeedContent.class).all()) {
            assertThat(field.audience()).isEqualTo(Audience.of(NeedContent.class, field.path()));
        }
    }

    @Test
    void aContentIsReadAndBuiltByItsFields() {
        assertThat(ContentFields.of(SeedContent.class).build(field -> field.of(Samples.seed())))
                .isEqualTo(Samples.seed());
        assertThat(ContentFields.of(NeedContent.class).build(field -> field.of(Samples.need())))
                .isEqualTo(Samples.need());
    }

    @Test
    void aRecordWithinTheRecordIsAbsentWhenNothingIsSaidOfIt() {
        Whole nothing = FIELDS.build(field -> null);

        assertThat(nothing).isEqualTo(new Whole(null, null, List.of(), null));
        assertThat(FIELDS.field("inner.note").of(nothing)).isNull();
        assertThat(FIELDS.build(field -> field.path().equals("inner.count") ? 3 : null)
                        .inner())
                .isEqualTo(new Inner(null, 3));
    }

    @Test
    void theOrderOfTextsInAListMakesNoDifference() {
        Whole one = new Whole("a", null, List.of("x", "y"), null);
        Whole other = new Whole("a", null, List.of("y", "x", "x"), null);

        assertThat(FIELDS.differ(one, other, field -> true)).isFalse();
        assertThat(FIELDS.differ(one, new Whole("b", null, List.of("x", "y"), null), ContentField::substance))
                .isTrue();
    }

    @Test
    void whatIsLeftOutBesideAComponentIsToldAtOnce() {
        record Unasked(@Most(5) @Sealed String text) {}
        record Unlimited(@Asked(LATER) @Sealed String text) {}
        record LimitOfNothing(@Most(5) @Asked(LATER) Integer number) {}
        record InClear(@Most(5) @Asked(LATER) @Matched String text) {}
        record RequiredLater(
                @Most(5) @Required @Asked(LATER) @Sealed String text) {}
        record Unknown(@Asked(LATER) Instant time) {}

        assertLacks(Unasked.class, "text is not asked for");
        assertLacks(Unlimited.class, "text is a text without a limit");
        assertLacks(LimitOfNothing.class, "number is a text without a limit, or a limit without a text");
        assertLacks(InClear.class, "text takes part in matching and is no sealed text");
        assertLacks(RequiredLater.class, "text is required and not asked for first");
        assertLacks(Unknown.class, "time is of a type that no field has");
        assertThatThrownBy(() -> FIELDS.field("colour")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertLacks(Class<? extends Record> content, String what) {
        assertThatThrownBy(() -> ContentFields.of(content))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(what);
    }
}
