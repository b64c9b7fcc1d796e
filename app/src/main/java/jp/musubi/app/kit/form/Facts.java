package jp.musubi.app.kit.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.record.RecordFields;
import jp.musubi.intake.input.RawFields;

/** What is said in a record, as pairs of label and text for its page. */
public final class Facts {
    private Facts() {}

    /**
     * One field that says something.
     *
     * @param lock key of the text that says who sees it, or null when all readers do
     */
    public record Fact(String name, String label, List<String> texts, String lock) {}

    /** The fields that say something, without those named. */
    public static List<Fact> of(RecordFields fields, RawFields said, Set<String> without, Show show) {
        return of(fields, said, spec -> !without.contains(spec.name()), show);
    }

    /** All fields that say something. */
    public static List<Fact> all(RecordFields fields, RawFields said, Show show) {
        return of(fields, said, spec -> true, show);
    }

    /** What others than insiders read of it. */
    public static List<Fact> open(RecordFields fields, RawFields said, Show show) {
        return of(fields, said, spec -> !spec.limited(), show);
    }

    private static List<Fact> of(RecordFields fields, RawFields said, Predicate<FieldSpec> which, Show show) {
        List<Fact> facts = new ArrayList<>();
        for (FieldSpec spec : fields.all()) {
            List<String> texts = which.test(spec) ? texts(spec, said, show) : List.of();
            if (!texts.isEmpty()) {
                facts.add(new Fact(spec.name(), Labels.field(show, fields.type(), spec.name()), texts, spec.lock()));
            }
        }
        return List.copyOf(facts);
    }

    static List<String> texts(FieldSpec spec, RawFields said, Show show) {
        if (spec.kind() == FieldSpec.Kind.RESEARCHERS) {
            return Rows.of(said).stream()
                    .filter(row -> !row.person().isBlank() || !row.name().isBlank())
                    .map(row -> researcher(row, show))
                    .toList();
        }
        if (spec.kind() == FieldSpec.Kind.AFFILIATIONS) {
            return Spans.texts(said, show);
        }
        return said.values().getOrDefault(spec.name(), List.of()).stream()
                .filter(Objects::nonNull)
                .map(text -> Labels.value(show, spec, text))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static String researcher(FormField.Row row, Show show) {
        if (row.erased()) {
            return show.text("erased");
        }
        String orcid = row.orcid().isBlank() ? "" : "　ORCID " + row.orcid();
        String map = row.researchmap().isBlank() ? "" : "　researchmap " + row.researchmap();
        return row.name() + orcid + map;
    }
}
