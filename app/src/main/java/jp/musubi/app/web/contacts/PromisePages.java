package jp.musubi.app.web.contacts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.musubi.app.security.CurrentUser;
import jp.musubi.app.security.Who;
import jp.musubi.app.web.form.RecordForm;
import jp.musubi.app.web.page.AbsentException;
import jp.musubi.app.web.page.Guard;
import jp.musubi.app.web.page.Reasons;
import jp.musubi.app.web.page.RefusalAdvice;
import jp.musubi.app.web.page.Sender;
import jp.musubi.app.web.page.Show;
import jp.musubi.command.contact.giveuppromise.GiveUpPromise;
import jp.musubi.command.contact.handoverpromise.HandOverPromise;
import jp.musubi.command.contact.keeppromise.KeepPromise;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.query.contact.PromiseView;
import jp.musubi.query.contact.readpromise.ReadPromise;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a promise: to keep it, give it up, or hand it over. */
@Controller
@RequestMapping("/promises/{id}")
class PromisePages {
    private final Questions questions;
    private final CurrentUser user;
    private final Sender sender;
    private final PromiseLines lines;

    PromisePages(Questions questions, CurrentUser user, Sender sender, PromiseLines lines) {
        this.questions = questions;
        this.user = user;
        this.sender = sender;
        this.lines = lines;
    }

    @GetMapping
    String show(@PathVariable String id, Model model, Locale locale) {
        return page(user.who(), Guard.id(id, ContactId::new), Map.of(), List.of(), model, locale);
    }

    @PostMapping("/keep")
    String keep(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        Attempt attempt = new Attempt(id, typed, "notice.promise.kept");
        return send(
                attempt,
                new KeepPromise(attempt.actor(), attempt.promise(), attempt.text("note")),
                model,
                response,
                flash,
                locale);
    }

    @PostMapping("/give-up")
    String giveUp(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        Attempt attempt = new Attempt(id, typed, "notice.promise.given-up");
        return send(
                attempt,
                new GiveUpPromise(attempt.actor(), attempt.promise(), attempt.text("reason")),
                model,
                response,
                flash,
                locale);
    }

    @PostMapping("/hand-over")
    String handOver(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        Attempt attempt = new Attempt(id, typed, "notice.promise.handed-over");
        String to = attempt.text("to");
        PersonId taker = Ids.isId(to) ? new PersonId(to) : null;
        return send(
                attempt,
                new HandOverPromise(attempt.actor(), attempt.promise(), taker, attempt.text("note")),
                model,
                response,
                flash,
                locale);
    }

    /** One form as posted. */
    private final class Attempt {
        private final Who who = user.who();
        private final ContactId promise;
        private final Map<String, String> typed;
        private final String notice;

        Attempt(String id, Map<String, String> typed, String notice) {
            Guard.needs(who, Role.COORDINATOR, Role.INTERMEDIARY);
            this.promise = Guard.id(id, ContactId::new);
            this.typed = typed;
            this.notice = notice;
        }

        PersonId actor() {
            return who.person();
        }

        ContactId promise() {
            return promise;
        }

        String text(String name) {
            String text = typed.getOrDefault(name, "").strip();
            return text.isEmpty() ? null : text;
        }
    }

    private String send(
            Attempt attempt,
            Command command,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        try {
            sender.send(command, Sender.idOf(attempt.typed.get("commandId")));
        } catch (RefusedException refused) {
            Refusal refusal = refused.refusal();
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refused;
            }
            response.setStatus(RefusalAdvice.status(refusal.kind()).value());
            return page(attempt.who, attempt.promise, attempt.typed, refusal.violations(), model, locale);
        }
        flash.addFlashAttribute("notice", attempt.notice);
        return "redirect:" + back(attempt);
    }

    /** Where the button stood, a path of this site alone; else the record, which the promiser may read. */
    private String back(Attempt attempt) {
        String back = attempt.typed.getOrDefault("back", "");
        if (back.matches("/(?:[A-Za-z0-9][A-Za-z0-9/_.-]*(?:\\?promises=(?:mine|all))?)?")) {
            return back;
        }
        return promise(attempt.who, attempt.promise)
                .map(promise -> lines.lines(List.of(promise), attempt.who, new Show(Locale.JAPANESE)))
                .map(found -> found.getFirst().address())
                .orElse("/");
    }

    private Optional<PromiseView> promise(Who who, ContactId id) {
        return questions.ask(new ReadPromise(who.viewer(), id, null));
    }

    private String page(
            Who who, ContactId id, Map<String, String> typed, List<Violation> violations, Model model, Locale locale) {
        Show show = new Show(locale);
        PromiseView promise = promise(who, id).orElseThrow(AbsentException::new);
        model.addAttribute("line", lines.one(promise, who, show));
        model.addAttribute("typed", typed);
        model.addAttribute(
                "errors",
                violations.stream().map(violation -> problem(violation, show)).toList());
        model.addAttribute(
                "wrongs",
                violations.stream()
                        .collect(Collectors.toMap(
                                Violation::field, violation -> Reasons.of(show, violation), (first, next) -> first)));
        model.addAttribute("commandId", Sender.newId());
        return "promises/page";
    }

    private static RecordForm.Problem problem(Violation violation, Show show) {
        String field = violation.field();
        return new RecordForm.Problem("f-" + field, show.text("promise.field." + field), Reasons.of(show, violation));
    }
}
