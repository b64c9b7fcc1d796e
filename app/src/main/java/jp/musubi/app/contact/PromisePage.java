package jp.musubi.app.contact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.ActForms;
import jp.musubi.app.kit.form.RecordForm;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Reasons;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.language.contact.ContactId;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.contact.PromiseView;
import jp.musubi.query.contact.readpromise.ReadPromise;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands on the page of one promise. */
@Component
class PromisePage {
    private final Questions questions;
    private final PromiseLines lines;

    PromisePage(Questions questions, PromiseLines lines) {
        this.questions = questions;
        this.lines = lines;
    }

    String show(Who who, ContactId id, Model model, Show show) {
        return page(who, id, ActForms.of(show, Sender.newId()), List.of(), model, show);
    }

    /** With what was typed for an act, and what is wrong with it. */
    String wrong(
            Who who,
            ContactId id,
            Act<?, ?> act,
            Map<String, String> typed,
            List<Violation> wrong,
            Model model,
            Show show) {
        Map<String, String> reasons = wrong.stream()
                .filter(violation -> violation.field() != null)
                .collect(Collectors.toMap(
                        Violation::field, violation -> Reasons.of(show, violation), (first, next) -> first));
        ActForms forms = ActForms.of(show, Sender.newId()).with(typed, reasons);
        List<RecordForm.Problem> errors = wrong.stream()
                .map(violation -> new RecordForm.Problem(
                        violation.field() == null ? null : ActForms.id(act, violation.field()),
                        violation.field() == null ? null : forms.label(act, violation.field()),
                        Reasons.of(show, violation)))
                .toList();
        return page(who, id, forms, errors, model, show);
    }

    private String page(
            Who who, ContactId id, ActForms forms, List<RecordForm.Problem> errors, Model model, Show show) {
        PromiseView promise = promise(who, id).orElseThrow(AbsentException::new);
        model.addAttribute("line", lines.one(promise, who, forms, show));
        model.addAttribute("errors", errors);
        return "contact/promise";
    }

    /** Where the record's page is that it was given on; empty when there is nothing to see. */
    Optional<String> address(Who who, ContactId id, Show show) {
        return promise(who, id)
                .map(promise -> lines.lines(List.of(promise), who, show))
                .map(found -> found.getFirst().address());
    }

    private Optional<PromiseView> promise(Who who, ContactId id) {
        return questions.ask(new ReadPromise(who.viewer(), id, null));
    }
}
