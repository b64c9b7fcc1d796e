package jp.musubi.app.kit.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.musubi.app.kit.page.Reasons;
import jp.musubi.app.kit.page.Show;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.intake.firm.FirmClue;
import jp.musubi.intake.input.RawFields;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.record.Field;

/** Draws fields: puts labels, what was typed and what is wrong beside each other. */
final class FormFields {
    private final String type;
    private final RawFields typed;
    private final List<Violation> violations;
    private final List<FirmClue> clues;
    private final Show show;

    FormFields(String type, RawFields typed, List<Violation> violations, Show show) {
        this(type, typed, violations, List.of(), show);
    }

    FormFields(String type, RawFields typed, List<Violation> violations, List<FirmClue> clues, Show show) {
        this.clues = clues;
        this.type = type;
        this.typed = typed;
        this.violations = violations;
        this.show = show;
    }

    List<FormField> draw(List<FieldSpec> specs) {
        return specs.stream().map(this::draw).toList();
    }

    private FormField draw(FieldSpec spec) {
        List<FormField.Row> rows = spec.kind() == FieldSpec.Kind.RESEARCHERS ? Rows.of(typed) : List.of();
        List<FormField.Span> spans = spec.kind() == FieldSpec.Kind.AFFILIATIONS ? Spans.of(typed) : List.of();
        return new FormField(
                spec,
                Labels.field(show, type, spec.name()),
                hint(spec),
                text(spec),
                options(spec),
                rows,
                spans,
                errors(spec),
                clues.stream()
                        .filter(clue -> clue.field().equals(spec.name()))
                        .map(clue -> RecordForm.told(clue, show))
                        .toList());
    }

    private String text(FieldSpec spec) {
        List<String> texts = typed.values().getOrDefault(spec.name(), List.of());
        String separator = spec.name().equals("keywords") ? "、" : "\n";
        return String.join(separator, texts.stream().filter(Objects::nonNull).toList());
    }

    private String hint(FieldSpec spec) {
        String key = type + "." + spec.name() + ".hint";
        String hint = show.text(key);
        if (!hint.equals(key)) {
            return hint;
        }
        return spec.kind() == FieldSpec.Kind.DATE ? show.text("form.date.hint") : null;
    }

    private List<FormField.Option> options(FieldSpec spec) {
        List<FormField.Option> options = new ArrayList<>();
        if (spec.kind() == FieldSpec.Kind.YES_NO) {
            options.add(option(spec, "true", show.text("Boolean.true"), null, 0));
            options.add(option(spec, "false", show.text("Boolean.false"), null, 1));
        }
        for (Coded code : spec.codes()) {
            String hintKey = code.getClass().getSimpleName() + "." + code.code() + ".hint";
            String hint = show.text(hintKey);
            options.add(option(spec, code.code(), answer(code), hint.equals(hintKey) ? null : hint, options.size()));
        }
        return options;
    }

    /** As an answer 「わからない」 is what people say; as a fact of a record it is 「分野未定」. */
    private String answer(Coded code) {
        return code == Field.UNKNOWN ? show.text("form.field.unknown") : show.label(code);
    }

    private FormField.Option option(FieldSpec spec, String value, String label, String hint, int index) {
        boolean chosen = typed.values().getOrDefault(spec.name(), List.of()).contains(value);
        String id = index == 0 ? spec.id() : spec.id() + "-" + index;
        return new FormField.Option(value, label, hint, chosen, id);
    }

    private List<String> errors(FieldSpec spec) {
        return violations.stream()
                .filter(violation -> belongs(violation, spec))
                .map(violation -> Reasons.of(show, violation))
                .toList();
    }

    /** A violation of a part, such as {@code researchers.0.orcid}, belongs to the field drawn for the whole. */
    static boolean belongs(Violation violation, FieldSpec spec) {
        String field = violation.field();
        return field != null
                && (field.equals(spec.name())
                        || field.startsWith(spec.name() + ".")
                        || field.startsWith(spec.name() + "["));
    }
}
