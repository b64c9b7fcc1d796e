package jp.musubi.app.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.kit.security.SessionBook;
import jp.musubi.command.party.account.EndSessions;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Who;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends sessions: one's own, one by one or all others; for administrators, all of somebody. */
@PageController
class SessionPages {

    private final CurrentUser user;
    private final SessionBook sessions;
    private final Sender sender;

    SessionPages(CurrentUser user, SessionBook sessions, Sender sender) {
        this.user = user;
        this.sessions = sessions;
        this.sender = sender;
    }

    @PostMapping("/account/sessions/{id}/end")
    String end(@PathVariable String id, HttpServletRequest request, RedirectAttributes flash) {
        boolean here = SessionBook.idOf(request).equals(Optional.of(id));
        boolean ended = sessions.end(own().value(), id);
        if (here) {
            return "redirect:/login?logout";
        }
        if (ended) {
            flash.addFlashAttribute("notice", "notice.session.ended");
        }
        return "redirect:/account";
    }

    @PostMapping("/account/sessions/end-others")
    String endOthers(HttpServletRequest request, RedirectAttributes flash) {
        sessions.endAll(own().value(), SessionBook.idOf(request).orElse(null));
        flash.addFlashAttribute("notice", "notice.sessions.ended");
        return "redirect:/account";
    }

    @PostMapping("/admin/persons/{id}/sessions/end")
    String endAll(@PathVariable String id, @RequestParam(required = false) String commandId, RedirectAttributes flash) {
        Who who = user.who();
        Guard.needs(who, Role.ADMINISTRATOR);
        PersonId person = Guard.id(id, PersonId::new);
        sender.send(new EndSessions(who.person(), person), Sender.idOf(commandId));
        sessions.endAll(person.value(), null);
        flash.addFlashAttribute("notice", "notice.person.sessions.ended");
        return person.equals(who.person()) ? "redirect:/login?logout" : "redirect:/admin/persons/" + person.value();
    }

    private PersonId own() {
        PersonId person = user.who().person();
        if (person == null) {
            throw new AbsentException();
        }
        return person;
    }
}
