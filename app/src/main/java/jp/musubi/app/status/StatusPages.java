package jp.musubi.app.status;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.port.Audits;
import jp.musubi.app.kit.port.NodeFacts;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.mail.MailPanel;
import jp.musubi.language.party.Role;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The status page, and the page that stands in for all others until the node is open. */
@PageController
class StatusPages {
    private final NodeFacts facts;
    private final Audits audits;
    private final CurrentUser user;
    private final MailPanel mail;

    StatusPages(NodeFacts facts, Audits audits, CurrentUser user, MailPanel mail) {
        this.mail = mail;
        this.facts = facts;
        this.audits = audits;
        this.user = user;
    }

    @GetMapping("/status")
    String status(Model model, HttpServletResponse response, Locale locale) {
        // What halted while starting will not go on by itself: the page that says so, not the one that waits.
        if (!facts.status().open() && facts.status().failures().isEmpty()) {
            return starting(response);
        }
        // What halted and why is for those who run the node; everybody may know that something did.
        boolean details = user.who().has(Role.ADMINISTRATOR);
        model.addAttribute("details", details);
        model.addAttribute("mail", details ? mail.shown(locale) : null);
        model.addAttribute("missing", facts.missingKeys().orElse(null));
        model.addAttribute("verified", audits.last().orElse(null));
        return "status/page";
    }

    @RequestMapping(StartingGate.ELSEWHERE)
    String elsewhere(HttpServletResponse response) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader("Cache-Control", "no-store");
        return "status/elsewhere";
    }

    @RequestMapping(StartingGate.PAGE)
    String starting(HttpServletResponse response) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader("Retry-After", "2");
        response.setHeader("Cache-Control", "no-store");
        return "status/starting";
    }
}
