package jp.musubi.app.party;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.QrPath;
import jp.musubi.app.kit.page.RefusalAdvice;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.kit.security.LinkAddress;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.party.LinkWay;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.accounts.AccountDesk;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.node.mail.MailAddress;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.party.readperson.ReadPerson;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Invites a person, or lets them choose a new password: by a link that is mailed, printed, or shown once. */
@PageController
@RequestMapping("/admin/persons/{id}/invite")
class InvitePages {
    private static final String MAILED = "mail";
    private static final String PRINTED = "print";

    private final CurrentUser user;
    private final AccountDesk desk;
    private final Questions questions;
    private final PersonPage page;

    InvitePages(CurrentUser user, AccountDesk desk, Questions questions, PersonPage page) {
        this.user = user;
        this.desk = desk;
        this.questions = questions;
        this.page = page;
    }

    @PostMapping
    String invite(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale,
            Model model) {
        user.forget();
        Who who = user.who();
        Guard.needs(who, Role.ADMINISTRATOR);
        PersonId person = Guard.id(id, PersonId::new);
        try {
            if (MAILED.equals(typed.get("way"))) {
                mail(who, person, typed);
                flash.addFlashAttribute("notice", "notice.invited");
                return "redirect:/admin/persons/" + person.value();
            }
            return handed(who, person, typed, request, response, locale, model);
        } catch (RefusedException refused) {
            response.setStatus(RefusalAdvice.status(refused.refusal().kind()).value());
            model.addAttribute("problems", RefusalAdvice.reasons(refused.refusal(), locale));
            return page.show(who, person, model, locale);
        }
    }

    private void mail(Who who, PersonId person, Map<String, String> typed) {
        if (!MailAddress.valid(known(person).email())) {
            throw new RefusedException(Refusal.of(Refusal.Kind.CONFLICT, "email", "no_mail_address"));
        }
        boolean fresh = account(who, person, typed);
        String template = fresh ? "mail.invited" : "mail.renewing";
        desk.mailLink(who.person(), person, LinkWay.MAILED, template, commandId(typed));
    }

    private String handed(
            Who who,
            PersonId person,
            Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        PersonView known = known(person);
        account(who, person, typed);
        AccountDesk.Given given = desk.issueLink(who.person(), person, commandId(typed));
        String link = LinkAddress.of(given.secret(), request);
        page.told("link", response, model);
        model.addAttribute("link", link);
        model.addAttribute("until", given.until());
        if (!PRINTED.equals(typed.get("way"))) {
            return page.show(who, person, model, locale);
        }
        model.addAttribute("name", known.name());
        model.addAttribute("person", person.value());
        model.addAttribute("login", given.login());
        model.addAttribute("qr", QrPath.of(link));
        return "party/invitation";
    }

    /** Makes the account where there is none, with a password that nobody knows. @return whether this is an invitation */
    private boolean account(Who who, PersonId person, Map<String, String> typed) {
        if (desk.has(person)) {
            // The form of an invitation asks for a login, that of a new password does not: so a repeat says the same.
            return typed.containsKey("login");
        }
        desk.open(who.person(), person, login(typed, person), null, commandId(typed) + ":account");
        return true;
    }

    /** What was typed, or else the mail address, which the person will remember. */
    private String login(Map<String, String> typed, PersonId person) {
        String said = typed.getOrDefault("login", "").strip();
        String email = known(person).email();
        return (said.isEmpty() && email != null ? email : said).toLowerCase(Locale.ROOT);
    }

    private PersonView known(PersonId person) {
        return questions
                .ask(new ReadPerson(person))
                .filter(view -> view.name() != null && !view.erased())
                .orElseThrow(AbsentException::new);
    }

    private static String commandId(Map<String, String> typed) {
        return Sender.idOf(typed.get("commandId"));
    }
}
