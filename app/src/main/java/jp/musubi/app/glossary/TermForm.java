package jp.musubi.app.glossary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.musubi.app.kit.form.Labels;
import jp.musubi.app.kit.form.RecordForm;
import jp.musubi.app.kit.page.Reasons;
import jp.musubi.app.kit.page.Show;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.intake.input.Codes;
import jp.musubi.intake.vocabularies.Forms;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.record.Field;
import jp.musubi.query.glossary.TermView;

/**
 * A group as typed.
 *
 * @param basedOn revision that its writer saw; 0 for a new group
 * @param theirs what somebody else has made of the group meanwhile, or null
 */
record TermForm(
        String business,
        String academic,
        String english,
        String field,
        int basedOn,
        String commandId,
        TermView theirs,
        List<Violation> violations) {

    static TermForm fresh(String commandId) {
        return new TermForm("", "", "", "", 0, commandId, null, List.of());
    }

    static TermForm of(TermView term, String commandId) {
        TermContent content = term.content();
        return new TermForm(
                lines(content.business()),
                lines(content.academic()),
                lines(content.english()),
                content.field() == null ? "" : content.field().code(),
                term.revision(),
                commandId,
                null,
                List.of());
    }

    static TermForm typed(Map<String, String> typed, String commandId) {
        String basedOn = typed.getOrDefault("basedOn", "0");
        return new TermForm(
                typed.getOrDefault("business", ""),
                typed.getOrDefault("academic", ""),
                typed.getOrDefault("english", ""),
                typed.getOrDefault("field", ""),
                basedOn.matches("\\d{1,9}") ? Integer.parseInt(basedOn) : 0,
                commandId,
                null,
                List.of());
    }

    private static String lines(List<String> forms) {
        return String.join("\n", forms);
    }

    TermForm with(List<Violation> wrong) {
        return new TermForm(business, academic, english, field, basedOn, commandId, theirs, wrong);
    }

    /** What was typed, now on the ground of what somebody else has stored: saving once more is meant. */
    TermForm over(TermView other, List<Violation> wrong, String newCommandId) {
        return new TermForm(business, academic, english, field, other.revision(), newCommandId, other, wrong);
    }

    TermContent content() {
        return new TermContent(
                Forms.of(business),
                Forms.of(academic),
                Forms.of(english),
                field.isBlank() ? null : Codes.find(Field.class, field).orElse(null));
    }

    /** All that is wrong, linked to its field. */
    List<RecordForm.Problem> problems(Locale locale) {
        Show show = new Show(locale);
        return violations.stream()
                .map(violation -> new RecordForm.Problem(
                        violation.field() == null ? null : "f-" + violation.field(),
                        violation.field() == null ? null : Labels.field(show, "term", violation.field()),
                        Reasons.of(show, violation)))
                .toList();
    }

    /** The reason why a field is wrong, or null. */
    public String wrong(String name, Locale locale) {
        return violations.stream()
                .filter(violation -> name.equals(violation.field()))
                .map(violation -> Reasons.of(new Show(locale), violation))
                .findFirst()
                .orElse(null);
    }
}
