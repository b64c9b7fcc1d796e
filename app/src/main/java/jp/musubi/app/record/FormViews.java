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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Chooses what is shown before and after a form is posted. */
@Component
public class FormViews {
    private static final int OWNERS = 200;

    private static final String HTMX = "HX-Request";

    private final CurrentUser user;
    private final Questions questions;
    private final PartyFields parties;

    FormViews(CurrentUser user, Questions questions, PartyFields parties) {
        this.parties = parties;
        this.user = user;
        this.questions = questions;
    }

    String show(DraftFlow.Opened opened, Model model) {
        model.addAttribute("owner", opened.owner());
        return show(opened.form(), opened.kept(), model);
    }

    /** What a form that was to be kept is answered: beside the form, or the form again as it was left. */
    String kept(
            DraftFlow.Opened opened,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (request.getHeader(HTMX) != null) {
            model.addAttribute("kept", opened.kept());
            return "record/kept :: state";
        }
        if (opened.kept().problem() != null) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(opened, model);
        }
        flash.addFlashAttribute("notice", "draft.kept.notice");
        return "redirect:" + opened.form().action() + "?draft=" + opened.kept().draft();
    }

    private String show(RecordForm form, FormDrafts.Kept kept, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kept", kept);
        model.addAttribute("formId", "record");
        model.addAttribute("parties", parties.suggestions(user.who()));
        model.addAttribute("owners", form.isNew() ? owners() : List.of());
        return "record/form";
    }

    String after(
            FormFlow.Step step,
            RecordDesk<?> desk,
            FormDrafts.Kept kept,
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
        if (request.getHeader(HTMX) != null) {
            model.addAttribute("form", step.form());
            return "record/form :: preview";
        }
        response.setStatus(step.status().value());
        model.addAttribute("owner", request.getParameter("owner"));
        return show(step.form(), kept, model);
    }

    /** Those for whom a coordinator may register. */
    private List<PersonView> owners() {
        Who who = user.who();
        return who.has(Role.COORDINATOR)
                ? questions.ask(new FindPersons(who.viewer(), "", 1, OWNERS)).items()
                : List.of();
    }
}
