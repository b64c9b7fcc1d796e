package jp.musubi.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.app.Http;
import jp.musubi.app.TestServer;
import jp.musubi.app.kit.form.Facts;
import jp.musubi.app.kit.form.FieldSpec;
import jp.musubi.app.kit.form.Labels;
import jp.musubi.app.kit.form.Typed;
import jp.musubi.app.kit.page.Show;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.need.NeedRules;
import jp.musubi.command.seed.SeedRules;
import jp.musubi.intake.input.ContentReader;
import jp.musubi.intake.input.Headers;
import jp.musubi.intake.input.Input;
import jp.musubi.intake.input.RawFields;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.ContentField;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.kit.sealing.Audience;
import jp.musubi.language.kit.sealing.Internals;
import jp.musubi.language.kit.sealing.Redaction;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.seed.SeedContent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * A field of a record is said once, on the component of its content. Whatever is made of it there must have every component,
 * found here by reflection alone, and none else: the form, the heads of columns, what reads and writes it, the rules, the
 * description of the interface. What the index makes of them is held by {@code DocumentsTest}.
 */
class FieldListsTest {
    private static final Show SHOW = new Show(Locale.JAPANESE);

    /** One kind of record and its lists. */
    record Kind<C extends Record>(
            Class<C> content, RecordType type, RecordFields fields, Function<C, List<Violation>> rules) {
        List<String> paths() {
            return FullContent.paths(content);
        }

        C full() {
            return FullContent.of(content);
        }

        @Override
        public String toString() {
            return type.code();
        }
    }

    static List<Kind<?>> kinds() {
        return List.of(
                new Kind<>(SeedContent.class, RecordType.SEED, RecordFields.SEED, SeedRules::check),
                new Kind<>(NeedContent.class, RecordType.NEED, RecordFields.NEED, NeedRules::check));
    }

    private static void agree(String list, Collection<String> found, Collection<String> wanted) {
        wanted.forEach(field ->
                assertThat(found).as("%s lacks the field %s", list, field).contains(field));
        found.forEach(field -> assertThat(wanted)
                .as("%s has the field %s, which should not be there", list, field)
                .contains(field));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theFormHasEveryField(Kind<?> kind) {
        agree("RecordFields", names(kind.fields().all()), kind.paths());
        agree("the form of a coordinator", names(kind.fields().asked(true).all()), kind.paths());
        agree(
                "the form of others",
                names(kind.fields().asked(false).all()),
                seenBy(kind, Audience.READERS, Audience.INSIDERS));
    }

    private static List<String> names(List<FieldSpec> specs) {
        return specs.stream().map(FieldSpec::name).toList();
    }

    private static List<String> seenBy(Kind<?> kind, Audience... audiences) {
        return kind.paths().stream()
                .filter(path -> Set.of(audiences).contains(Audience.of(kind.content(), path)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theHeadsOfColumnsHaveEveryField(Kind<?> kind) {
        agree("Headers", Headers.of(kind.type()), kind.paths());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <C extends Record> void whatIsWrittenHasEveryFieldAndReadsAsTheSame(Kind<C> kind) {
        RawFields written = ContentReader.write(kind.full());
        Input<C> read = ContentReader.read(kind.content(), written);

        agree(
                "the writer",
                written.values().keySet().stream().map(Typed::field).collect(Collectors.toSet()),
                kind.paths());
        assertThat(read.violations()).isEmpty();
        kind.paths()
                .forEach(path -> assertThat(FullContent.value(read.value(), path))
                        .as("the reader of %s", path)
                        .isEqualTo(FullContent.value(kind.full(), path)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <C extends Record> void eachFieldIsReadIntoItsOwnComponent(Kind<C> kind) {
        RawFields written = ContentReader.write(kind.full());
        for (String path : kind.paths()) {
            RawFields without = written.without(written.values().keySet().stream()
                    .filter(name -> Typed.field(name).equals(path))
                    .collect(Collectors.toSet()));
            C read = ContentReader.read(kind.content(), without).value();
            for (String other : kind.paths()) {
                assertThat(says(read, other))
                        .as("%s, when %s is not sent", other, path)
                        .isEqualTo(!other.equals(path));
            }
        }
    }

    private static boolean says(Record content, String path) {
        Object value = FullContent.value(content, path);
        return value != null && !(value instanceof Collection<?> items && items.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <C extends Record> void everyTextHasALimitAndTheRulesHoldIt(Kind<C> kind) {
        List<String> texts = kind.paths().stream()
                .filter(path -> FullContent.type(kind.content(), path) == String.class)
                .toList();
        for (String path : texts) {
            ContentField field = ContentFields.of(kind.content()).field(path);
            String text = "あ".repeat(field.most().value() + 1);
            assertThat(kind.rules().apply(FullContent.with(kind.full(), path, text)))
                    .as("the limit of %s", path)
                    .anyMatch(
                            found -> path.equals(found.field()) && found.code().equals("too_long"));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <C extends Record> void whatOthersWouldSeeIsWhatTheyDoSee(Kind<C> kind) {
        List<String> open = seenBy(kind, Audience.READERS);
        RawFields written = ContentReader.write(kind.full());
        agree("the preview", facts(Facts.open(kind.fields(), written, SHOW)), open);

        C redacted = Redaction.open(kind.full());
        agree("what strangers read", saying(kind, redacted), open);
        agree(
                "what owners read",
                saying(kind, Internals.without(kind.full())),
                seenBy(kind, Audience.READERS, Audience.INSIDERS));
        for (Facts.Fact fact : Facts.of(kind.fields(), written, Set.of(), SHOW)) {
            assertThat(fact.lock() == null).as(fact.name()).isEqualTo(open.contains(fact.name()));
        }
    }

    private static List<String> facts(List<Facts.Fact> facts) {
        return facts.stream().map(Facts.Fact::name).toList();
    }

    private static List<String> saying(Kind<?> kind, Record content) {
        return kind.paths().stream().filter(path -> says(content, path)).toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theInterfaceDescribesEveryFieldAndWhoSeesIt(Kind<?> kind) {
        JsonNode schemas = Http.visitor(TestServer.shared())
                .get("/v3/api-docs")
                .json()
                .path("components")
                .path("schemas");
        String name = kind.type() == RecordType.SEED ? "Seed" : "Need";
        for (String schema : List.of(name, name + "Registration", name + "Revision")) {
            JsonNode properties = schemas.path(schema).path("properties");
            kind.paths().forEach(path -> {
                String[] names = path.split("\\.");
                JsonNode property = properties.path(names[0]);
                assertThat(property.isMissingNode())
                        .as("%s lacks the field %s", schema, path)
                        .isFalse();
                if (names.length > 1) {
                    String nested =
                            property.findValuesAsString("$ref").getFirst().replaceFirst(".*/", "");
                    assertThat(schemas.path(nested).path("properties").has(names[1]))
                            .as("%s lacks the field %s", nested, path)
                            .isTrue();
                } else {
                    assertThat(property.path("description").asString().isEmpty())
                            .as("%s: who sees %s", schema, path)
                            .isEqualTo(Audience.of(kind.content(), path) == Audience.READERS);
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyFieldHasALabelInBothLanguages(Kind<?> kind) {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            kind.paths()
                    .forEach(path -> assertThat(
                                    Labels.field(new Show(locale), kind.type().code(), path))
                            .as("the label of %s in %s", path, locale)
                            .isNotEqualTo(path));
        }
    }
}
