package jp.musubi.app.party;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Paging;
import jp.musubi.app.kit.page.RefusalAdvice;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.node.mail.Mails;
import jp.musubi.query.party.findpersons.FindPersons;
import jp.musubi.vault.Account;
import jp.musubi.vault.Accounts;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The persons of the cluster, their accounts and roles. */
@PageController
@RequestMapping("/admin/persons")
class PersonPages {
    private final Questions questions;
    private final CurrentUser user;
    private final Accounts accounts;
    private final Registrations registrations;
    private final KnownOrganizations organizations;
    private final Invitations invitations;
    private final InvitePages invite;
    private final Mails mails;

    PersonPages(
            Questions questions,
            CurrentUser user,
            Accounts accounts,
            Registrations registrations,
            KnownOrganizations organizations,
            Invitations invitations,
            InvitePages invite,
            Mails mails) {
        this.invitations = invitations;
        this.invite = invite;
        this.mails = mails;
        this.organizations = organizations;
        this.questions = questions;
        this.user = user;
        this.accounts = accounts;
        this.registrations = registrations;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) Integer page, Model model) {
        return show(administrator(), q, Paging.wanted(page), model);
    }

    @PostMapping
    String register(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Who who = administrator();
        Registrations.Wanted wanted = Registrations.Wanted.of(typed);
        // A link is in this answer and nowhere else: nobody may keep the answer either.
        response.setHeader("Cache-Control", "no-store");
        try {
            Registrations.Opened opened = registrations.register(who, wanted);
            model.addAttribute("opened", opened);
            model.addAttribute("mailed", wanted.mailed());
            if (opened.link() != null) {
                String printed = invite.handed(
                                invitations.known(opened.person()),
                                opened.link(),
                                wanted.printed(),
                                request,
                                response,
                                model)
                        .orElse(null);
                if (printed != null) {
                    return printed;
                }
            }
        } catch (RefusedException refused) {
            response.setStatus(RefusalAdvice.status(refused.refusal().kind()).value());
            model.addAttribute("problems", RefusalAdvice.reasons(refused.refusal(), locale));
            model.addAttribute("typed", typed);
        }
        return show(who, "", 1, model);
    }

    private String show(Who who, String q, int page, Model model) {
        var found = questions.ask(new FindPersons(who.viewer(), q, true, page, Paging.SIZE));
        Map<String, String> logins = new HashMap<>();
        for (Account account : accounts.all()) {
            logins.put(account.personId(), account.login());
        }
        model.addAttribute("q", q);
        model.addAttribute("found", found);
        model.addAttribute("paging", Paging.of(page, found, "/admin/persons"));
        model.addAttribute("logins", logins);
        model.addAttribute("organizationNames", organizations.names(who));
        model.addAttribute("organizations", organizations.all(who));
        model.addAttribute("mailReady", mails.ready());
        model.addAttribute("roles", grantable());
        model.addAttribute("commandId", Sender.newId());
        return "party/persons";
    }

    /** All roles that people hold. */
    static List<Role> grantable() {
        return java.util.Arrays.stream(Role.values())
                .filter(role -> role != Role.AUTOMATION)
                .toList();
    }

    private Who administrator() {
        Who who = user.who();
        Guard.needs(who, Role.ADMINISTRATOR);
        return who;
    }
}
