package jp.musubi.app.custody;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.RefusalAdvice;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.party.findholders.FindHolders;
import jp.musubi.query.party.readperson.ReadPerson;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 担当をまとめて引き継ぐ: all that somebody is in charge of and has promised, before they leave or are away. */
@PageController
@RequestMapping("/custody/hand-over/{id}")
class HandOverPages {
    private final CurrentUser user;
    private final Questions questions;
    private final HandOver handing;

    HandOverPages(CurrentUser user, Questions questions, HandOver handing) {
        this.user = user;
        this.questions = questions;
        this.handing = handing;
    }

    private Who admitted() {
        Who who = user.who();
        Guard.needs(who, Role.COORDINATOR, Role.ADMINISTRATOR);
        return who;
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        return page(admitted(), Guard.id(id, PersonId::new), model);
    }

    private String page(Who who, PersonId from, Model model) {
        questions.ask(new ReadPerson(from)).orElseThrow(AbsentException::new);
        model.addAttribute("from", from.value());
        model.addAttribute("held", handing.held(who, from));
        model.addAttribute(
                "takers",
                questions.ask(new FindHolders(who.viewer(), Role.COORDINATOR)).stream()
                        .filter(one -> !one.id().equals(from))
                        .toList());
        model.addAttribute("commandId", Sender.newId());
        return "custody/hand-over";
    }

    @PostMapping
    String handOver(
            @PathVariable String id,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String note,
            @RequestParam(required = false) String commandId,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            Locale locale) {
        Who who = admitted();
        PersonId from = Guard.id(id, PersonId::new);
        try {
            PersonId taker = Ids.isId(to) ? new PersonId(to) : null;
            handing.all(who, from, taker, note == null || note.isBlank() ? null : note.strip(), Sender.idOf(commandId));
        } catch (RefusedException refused) {
            if (refused.refusal().kind() != Refusal.Kind.INVALID) {
                throw refused;
            }
            response.setStatus(RefusalAdvice.status(refused.refusal().kind()).value());
            model.addAttribute("to", to);
            model.addAttribute("note", note);
            model.addAttribute("errors", errors(refused.refusal(), new Show(locale)));
            return page(who, from, model);
        }
        flash.addFlashAttribute("notice", "custody.handed");
        return "redirect:/custody/hand-over/" + from;
    }

    private static List<String> errors(Refusal refusal, Show show) {
        return RefusalAdvice.reasons(refusal, show.locale());
    }
}
