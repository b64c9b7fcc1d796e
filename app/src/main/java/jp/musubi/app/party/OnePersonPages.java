package jp.musubi.app.party;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.RefusalAdvice;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.kit.security.LinkAddress;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.accounts.AccountDesk;
import jp.musubi.node.gateway.Who;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person: what is known, the account, the roles. Each act is an event. */
@PageController
@RequestMapping("/admin/persons/{id}")
class OnePersonPages {

    private final CurrentUser user;
    private final Sender sender;
    private final AccountDesk desk;
    private final Registrations registrations;
    private final PersonPage page;

    OnePersonPages(CurrentUser user, Sender sender, AccountDesk desk, Registrations registrations, PersonPage page) {
        this.user = user;
        this.sender = sender;
        this.desk = desk;
        this.registrations = registrations;
        this.page = page;
    }

    /** What a button or form does. */
    private interface Act {
        void run(Who who, PersonId person, String commandId);
    }

    @GetMapping
    String show(@PathVariable String id, Model model, Locale locale) {
        return page.show(administrator(), person(id), model, locale);
    }

    @PostMapping("/login")
    String login(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale,
            Model model) {
        return act(
                id,
                typed,
                "notice.login.changed",
                flash,
                response,
                locale,
                model,
                (who, person, commandId) -> desk.changeLogin(who.person(), person, login(typed), commandId));
    }

    @PostMapping("/link")
    String link(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale,
            Model model) {
        return act(id, typed, null, flash, response, locale, model, (who, person, commandId) -> {
            AccountDesk.Given given = desk.issueLink(who.person(), person, commandId);
            page.told("link", response, model);
            model.addAttribute("link", LinkAddress.of(given.secret(), request));
            model.addAttribute("until", given.until());
        });
    }

    @PostMapping("/grant")
    String grant(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale,
            Model model) {
        Role role = Coded.of(Role.class, typed.getOrDefault("role", "")).orElse(null);
        if (role != null && Revealing.reveals(role) && !"yes".equals(typed.get("knowing"))) {
            return page.confirm(administrator(), person(id), role, model);
        }
        return act(
                id,
                typed,
                "notice.role.granted",
                flash,
                response,
                locale,
                model,
                (who, person, commandId) -> registrations.grant(who, id, typed.getOrDefault("role", ""), commandId));
    }

    @PostMapping("/revoke")
    String revoke(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale,
            Model model) {
        return act(
                id,
                typed,
                "notice.role.revoked",
                flash,
                response,
                locale,
                model,
                (who, person, commandId) ->
                        registrations.revoke(who, id, typed.getOrDefault("role", ""), typed.get("scope"), commandId));
    }

    /** Does it, and shows the person again; a refusal is shown there too, beside what was typed. */
    private String act(
            String id,
            Map<String, String> typed,
            String notice,
            RedirectAttributes flash,
            HttpServletResponse response,
            Locale locale,
            Model model,
            Act act) {
        Who who = administrator();
        PersonId person = person(id);
        try {
            act.run(who, person, Sender.idOf(typed.get("commandId")));
        } catch (RefusedException refused) {
            response.setStatus(RefusalAdvice.status(refused.refusal().kind()).value());
            List<String> reasons = RefusalAdvice.reasons(refused.refusal(), locale);
            model.addAttribute("problems", reasons);
            return page.show(who, person, model, locale);
        }
        if (notice == null) {
            return page.show(who, person, model, locale);
        }
        flash.addFlashAttribute("notice", notice);
        // Whoever has just given up administering may not see this page any more.
        return user.who().has(Role.ADMINISTRATOR) ? "redirect:/admin/persons/" + person.value() : "redirect:/";
    }

    private static String login(Map<String, String> typed) {
        return typed.getOrDefault("login", "").strip().toLowerCase(Locale.ROOT);
    }

    private static PersonId person(String id) {
        return Guard.id(id, PersonId::new);
    }

    private Who administrator() {
        user.forget();
        Who who = user.who();
        Guard.needs(who, Role.ADMINISTRATOR);
        return who;
    }
}
