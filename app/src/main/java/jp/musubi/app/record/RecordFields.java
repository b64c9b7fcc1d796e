package jp.musubi.app.record;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.musubi.app.kit.form.FieldSpec;
import jp.musubi.language.kit.Asked.When;
import jp.musubi.language.kit.ContentField;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.seed.SeedContent;

/**
 * The fields of a sort of record, in the order in which they are asked.
 *
 * @param type prefix of the labels: {@code seed}, {@code need}, {@code organization} or {@code person}
 * @param first the questions asked first
 * @param consent asked with the first ones when the record came in through somebody else
 * @param later 「あとで」
 */
public record RecordFields(String type, List<FieldSpec> first, List<FieldSpec> consent, List<FieldSpec> later) {

    public static final RecordFields SEED = of("seed", SeedContent.class);

    public static final RecordFields NEED = of("need", NeedContent.class);

    public static final RecordFields ORGANIZATION = of("organization", OrganizationContent.class);

    public static final RecordFields PERSON = of("person", PersonContent.class);

    private static RecordFields of(String type, Class<? extends Record> content) {
        Map<When, List<FieldSpec>> asked = ContentFields.of(content).all().stream()
                .collect(groupingBy(ContentField::asked, mapping(FieldSpec::of, toList())));
        List<FieldSpec> none = List.of();
        List<FieldSpec> later = new ArrayList<>(asked.getOrDefault(When.EARLY, none));
        later.addAll(asked.getOrDefault(When.LATER, none));
        return new RecordFields(
                type, asked.getOrDefault(When.FIRST, none), asked.getOrDefault(When.CONSENT, none), List.copyOf(later));
    }

    /** The fields that somebody is asked. @param office whether it is somebody who writes the notes of the office */
    public RecordFields asked(boolean office) {
        return office ? this : new RecordFields(type, shared(first), shared(consent), shared(later));
    }

    /** Those of some names, in their order. */
    public RecordFields only(Predicate<String> names) {
        return new RecordFields(type, only(first, names), only(consent, names), only(later, names));
    }

    private static List<FieldSpec> only(List<FieldSpec> specs, Predicate<String> names) {
        return specs.stream().filter(spec -> names.test(spec.name())).toList();
    }

    /** Whether the field is one of the record's which this writer is not asked. */
    public boolean refuses(String name) {
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
}
