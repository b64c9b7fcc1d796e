package jp.musubi.app.glossary;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.LanguageSwitch;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.RefusalAdvice;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.command.glossary.define.DefineTerm;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.record.Field;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.glossary.TermView;
import jp.musubi.query.glossary.read.ReadTerm;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a group of the glossary. */
@PageController
@RequestMapping("/glossary")
class GlossaryForms {
    private final Questions questions;
    private final CurrentUser user;
    private final Sender sender;

    GlossaryForms(Questions questions, CurrentUser user, Sender sender) {
        this.questions = questions;
        this.user = user;
        this.sender = sender;
    }

    @GetMapping("/new")
    String fresh(Model model, Locale locale) {
        Editors.require(user.who());
        return show(TermForm.fresh(Sender.newId()), "/glossary/new", model, locale);
    }

    @PostMapping("/new")
    String define(
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        Who who = Editors.require(user.who());
        String commandId = Sender.idOf(typed.get("commandId"));
        TermId id = new TermId(Ids.derived("term-by-hand", who.person().value(), commandId));
        return save(who, id, TermForm.typed(typed, commandId), "/glossary/new", typed, response, model, flash, locale);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable String id, Model model, Locale locale) {
        Who who = Editors.require(user.who());
        TermView term = current(who, Guard.id(id, TermId::new)).orElseThrow(AbsentException::new);
        return show(TermForm.of(term, Sender.newId()), "/glossary/" + id + "/edit", model, locale);
    }

    @PostMapping("/{id}/edit")
    String revise(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        Who who = Editors.require(user.who());
        TermId term = Guard.id(id, TermId::new);
        TermForm form = TermForm.typed(typed, Sender.idOf(typed.get("commandId")));
        return save(who, term, form, "/glossary/" + id + "/edit", typed, response, model, flash, locale);
    }

    private String save(
            Who who,
            TermId id,
            TermForm form,
            String action,
            Map<String, String> typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        if (typed.containsKey(LanguageSwitch.PARAMETER)) {
            return show(form, action, model, locale);
        }
        try {
            sender.send(new DefineTerm(who.person(), id, form.basedOn(), form.content()), form.commandId());
        } catch (RefusedException refused) {
            TermForm again = again(who, id, form, refused).orElseThrow(() -> refused);
            response.setStatus(RefusalAdvice.status(refused.refusal().kind()).value());
            // What was stored before is revised from here on.
            String next = Sender.savedBefore(refused) ? "/glossary/" + id.value() + "/edit" : action;
            return show(again, next, model, locale);
        }
        flash.addFlashAttribute("notice", "notice.term.saved");
        flash.addFlashAttribute("stored", form.commandId());
        return "redirect:/glossary/" + id.value();
    }

    /** The form to show again, when its writer can do something about the refusal. */
    private Optional<TermForm> again(Who who, TermId id, TermForm form, RefusedException refused) {
        Refusal refusal = refused.refusal();
        boolean stale = refusal.violations().stream().anyMatch(each -> Codes.STALE_REVISION.equals(each.code()));
        if (stale || Sender.savedBefore(refused)) {
            return current(who, id).map(term -> form.over(term, refusal.violations(), Sender.newId()));
        }
        return refusal.kind() == Refusal.Kind.INVALID ? Optional.of(form.with(refusal.violations())) : Optional.empty();
    }

    private Optional<TermView> current(Who who, TermId id) {
        return questions.ask(new ReadTerm(who.viewer(), id, null));
    }

    private String show(TermForm form, String action, Model model, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("formId", "term");
        model.addAttribute("action", action);
        model.addAttribute("back", action.equals("/glossary/new") ? "/glossary" : action.replaceFirst("/edit$", ""));
        model.addAttribute("errors", form.problems(locale));
        model.addAttribute(
                "fields",
                Arrays.stream(Field.values())
                        .filter(field -> field != Field.UNKNOWN)
                        .toList());
        return "glossary/form";
    }
}
