package jp.musubi.app.party;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.QrPath;
import jp.musubi.app.kit.page.RefusalAdvice;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.kit.security.LinkAddress;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.accounts.AccountDesk;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.party.PersonView;
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
    private final Invitations invitations;
    private final PersonPage page;

    InvitePages(CurrentUser user, Invitations invitations, PersonPage page) {
        this.user = user;
        this.invitations = invitations;
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
                invitations.mail(who, person, typed.get("login"), commandId(typed));
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

    private String handed(
            Who who,
            PersonId person,
            Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        PersonView known = invitations.known(person);
        AccountDesk.Given given = invitations.hand(who, person, typed.get("login"), commandId(typed));
        return handed(known, given, PRINTED.equals(typed.get("way")), request, response, model)
                .orElseGet(() -> page.show(who, person, model, locale));
    }

    /** A link that was made, on a page to be printed; or else put for the page that shows it once. */
    Optional<String> handed(
            PersonView known,
            AccountDesk.Given given,
            boolean printed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String link = LinkAddress.of(given.secret(), request);
        page.told("link", response, model);
        model.addAttribute("link", link);
        model.addAttribute("until", given.until());
        if (!printed) {
            return Optional.empty();
        }
        model.addAttribute("name", known.name());
        model.addAttribute("person", known.id().value());
        model.addAttribute("login", given.login());
        model.addAttribute("qr", QrPath.of(link));
        return Optional.of("party/invitation");
    }

    private static String commandId(Map<String, String> typed) {
        return Sender.idOf(typed.get("commandId"));
    }
}
