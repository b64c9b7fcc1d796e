package jp.musubi.app.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.musubi.app.kit.form.Labels;
import jp.musubi.app.kit.form.RecordForm;
import jp.musubi.app.kit.page.Reasons;
import jp.musubi.app.kit.page.Show;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.intake.input.Codes;
import jp.musubi.intake.input.Dates;
import jp.musubi.language.contact.ContactKind;

/**
 * A note as typed.
 *
 * @param about {@code type:id} of the record
 * @param keeps ids of promises that are kept by it
 */
record ContactForm(
        String about,
        String on,
        String kind,
        String text,
        String nextAction,
        String due,
        String promisedBy,
        List<String> keeps,
        String commandId,
        List<Violation> violations) {

    static ContactForm of(Map<String, String> typed, List<String> keeps, String commandId) {
        return new ContactForm(
                typed.getOrDefault("about", ""),
                typed.getOrDefault("on", ""),
                typed.getOrDefault("kind", ""),
                typed.getOrDefault("text", ""),
                typed.getOrDefault("nextAction", ""),
                typed.getOrDefault("due", ""),
                typed.getOrDefault("promisedBy", ""),
                keeps == null ? List.of() : List.copyOf(keeps),
                commandId,
                List.of());
    }

    static ContactForm fresh(String about, List<String> keeps, LocalDate today, String commandId) {
        var typed = Map.of("about", about, "on", today.toString(), "kind", ContactKind.TELEPHONE.code());
        return of(typed, keeps, commandId);
    }

    ContactForm with(List<Violation> wrong) {
        return new ContactForm(about, on, kind, text, nextAction, due, promisedBy, keeps, commandId, wrong);
    }

    /** What cannot be read; what is missing is found by the command, except the day, without which nothing is sent. */
    List<Violation> unreadable() {
        List<Violation> wrong = new ArrayList<>();
        if (on.isBlank()) {
            wrong.add(new Violation("on", "required", List.of()));
        } else if (day(on).isEmpty()) {
            wrong.add(new Violation("on", "bad_date", List.of(on)));
        }
        if (chosen().isEmpty()) {
            wrong.add(new Violation("kind", "required", List.of()));
        }
        if (text.isBlank()) {
            wrong.add(new Violation("text", "required", List.of()));
        }
        if (!due.isBlank() && day(due).isEmpty()) {
            wrong.add(new Violation("due", "bad_date", List.of(due)));
        }
        return wrong;
    }

    static Optional<LocalDate> day(String typed) {
        return typed.isBlank() ? Optional.empty() : Dates.read(typed);
    }

    Optional<ContactKind> chosen() {
        return kind.isBlank() ? Optional.empty() : Codes.find(ContactKind.class, kind);
    }

    /** All that is wrong, linked to its field. */
    List<RecordForm.Problem> problems(Locale locale) {
        Show show = new Show(locale);
        return violations.stream()
                .map(violation -> new RecordForm.Problem(
                        violation.field() == null ? null : "f-" + violation.field(),
                        violation.field() == null ? null : Labels.field(show, "contact", violation.field()),
                        Reasons.of(show, violation)))
                .toList();
    }

    /** The reason why a field is wrong, or null. */
    public String wrong(String field, Locale locale) {
        return violations.stream()
                .filter(violation -> field.equals(violation.field()))
                .map(violation -> Reasons.of(new Show(locale), violation))
                .findFirst()
                .orElse(null);
    }
}
