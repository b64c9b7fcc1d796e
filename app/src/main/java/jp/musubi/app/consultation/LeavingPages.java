package jp.musubi.app.consultation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.musubi.app.kit.page.LanguageSwitch;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.RefusalAdvice;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.kit.security.VisitorAllowance;
import jp.musubi.command.consultation.leave.ConsultationRules;
import jp.musubi.command.consultation.leave.LeaveConsultation;
import jp.musubi.command.kit.actor.SystemActors;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.language.consultation.ConsultationContent;
import jp.musubi.language.consultation.ConsultationId;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form that anybody may leave, and what happens next. */
@PageController
@RequestMapping("/consultations")
class LeavingPages {
    private static final String FORM = "consultation/new";

    private final CurrentUser user;
    private final Sender sender;
    private final VisitorAllowance allowance;

    LeavingPages(CurrentUser user, Sender sender, VisitorAllowance allowance) {
        this.user = user;
        this.sender = sender;
        this.allowance = allowance;
    }

    @GetMapping("/new")
    String fresh(Model model, Locale locale) {
        return show(ConsultationForm.of(Map.of(), Sender.newId()), model, locale);
    }

    @GetMapping("/thanks")
    String thanks() {
        return "consultation/thanks";
    }

    @PostMapping("/new")
    String leave(
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        String id = Sender.idOf(typed.get("commandId"));
        ConsultationForm form = ConsultationForm.of(typed, id);
        if (typed.containsKey(LanguageSwitch.PARAMETER)) {
            return show(form, model, locale);
        }
        // What is plainly wrong costs nothing: no key is made for it, and nothing is counted.
        List<Violation> wrong = ConsultationRules.check(form.content(), form.consent());
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(form.with(wrong, id), model, locale);
        }
        Duration wait = allowance.take(request.getRemoteAddr());
        if (wait.isPositive()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
            return show(
                    form.with(List.of(new Violation(null, "too_many_consultations", List.of())), id), model, locale);
        }
        try {
            sender.send(command(form), id);
        } catch (RefusedException refused) {
            Refusal refusal = refused.refusal();
            response.setStatus(RefusalAdvice.status(refusal.kind()).value());
            // Sent once more after that, it is meant as another one.
            return show(form.with(refusal.violations(), Sender.newId()), model, locale);
        }
        return "redirect:/consultations/thanks";
    }

    private LeaveConsultation command(ConsultationForm form) {
        PersonId actor = Optional.ofNullable(user.who().person()).orElse(SystemActors.VISITOR);
        ConsultationId id = new ConsultationId(Ids.derived("consultation", actor.value(), form.commandId()));
        return new LeaveConsultation(actor, id, form.content(), form.consent());
    }

    private static String show(ConsultationForm form, Model model, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("formId", "consultation");
        model.addAttribute("errors", form.problems(locale));
        model.addAttribute("most", ConsultationContent.TEXT);
        return FORM;
    }
}
