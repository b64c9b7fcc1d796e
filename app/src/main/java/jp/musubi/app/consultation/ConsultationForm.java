package jp.musubi.app.consultation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.musubi.app.kit.form.Labels;
import jp.musubi.app.kit.form.RecordForm;
import jp.musubi.app.kit.page.Reasons;
import jp.musubi.app.kit.page.Show;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.language.consultation.ConsultationContent;

/** A consultation as typed. In templates: {@code form}. */
record ConsultationForm(
        String text,
        String name,
        String company,
        String telephone,
        String email,
        boolean consent,
        String commandId,
        List<Violation> violations) {

    static ConsultationForm of(Map<String, String> typed, String commandId) {
        return new ConsultationForm(
                typed.getOrDefault("text", ""),
                typed.getOrDefault("name", ""),
                typed.getOrDefault("company", ""),
                typed.getOrDefault("telephone", ""),
                typed.getOrDefault("email", ""),
                typed.containsKey("consent"),
                commandId,
                List.of());
    }

    ConsultationForm with(List<Violation> wrong, String id) {
        return new ConsultationForm(text, name, company, telephone, email, consent, id, wrong);
    }

    /** What would be stored. Lines that browsers end by two characters count as one. */
    ConsultationContent content() {
        return new ConsultationContent(
                said(text.replace("\r\n", "\n")), said(name), said(company), said(telephone), said(email));
    }

    private static String said(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    /** All that is wrong, linked to its field. */
    List<RecordForm.Problem> problems(Locale locale) {
        Show show = new Show(locale);
        return violations.stream()
                .map(one -> new RecordForm.Problem(
                        one.field() == null ? null : "f-" + one.field(),
                        one.field() == null ? null : Labels.field(show, "consultation", one.field()),
                        Reasons.of(show, one)))
                .toList();
    }

    /** The reason why a field is wrong, or null. */
    public String wrong(String field, Locale locale) {
        return violations.stream()
                .filter(one -> field.equals(one.field()))
                .map(one -> Reasons.of(new Show(locale), one))
                .findFirst()
                .orElse(null);
    }
}
