package jp.musubi.app.record;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import jp.musubi.app.kit.form.RecordForm;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.party.findpersons.FindPersons;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Chooses what is shown before and after a form is posted. */
@Component
public class FormViews {
    private static final int OWNERS = 200;

    private final CurrentUser user;
    private final Questions questions;

    FormViews(CurrentUser user, Questions questions) {
        this.user = user;
        this.questions = questions;
    }

    String show(RecordForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("formId", "record");
        model.addAttribute("owners", form.isNew() ? owners() : List.of());
        return "record/form";
    }

    String after(
            FormFlow.Step step,
            RecordDesk<?> desk,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (step.form() == null) {
            flash.addFlashAttribute(
                    "notice", "notice." + desk.kind().type().code() + (step.published() ? ".open" : ".saved"));
            flash.addFlashAttribute("problems", step.reasons());
            flash.addFlashAttribute("stored", request.getParameter("commandId"));
            return "redirect:" + desk.path() + "/" + step.id();
        }
        if (request.getHeader("HX-Request") != null) {
            model.addAttribute("form", step.form());
            return "record/form :: preview";
        }
        response.setStatus(step.status().value());
        model.addAttribute("owner", request.getParameter("owner"));
        return show(step.form(), model);
    }

    /** Those for whom a coordinator may register. */
    private List<PersonView> owners() {
        Who who = user.who();
        return who.has(Role.COORDINATOR)
                ? questions.ask(new FindPersons(who.viewer(), "", 1, OWNERS)).items()
                : List.of();
    }
}
