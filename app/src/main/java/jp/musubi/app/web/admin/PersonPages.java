package jp.musubi.app.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.app.gateway.Questions;
import jp.musubi.app.security.CurrentUser;
import jp.musubi.app.security.Who;
import jp.musubi.app.web.page.Guard;
import jp.musubi.app.web.page.Paging;
import jp.musubi.app.web.page.Sender;
import jp.musubi.language.value.Role;
import jp.musubi.query.findorganizations.FindOrganizations;
import jp.musubi.query.findpersons.FindPersons;
import jp.musubi.vault.Account;
import jp.musubi.vault.Accounts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The persons of the cluster, their accounts and roles. */
@Controller
@RequestMapping("/admin/persons")
class PersonPages {
    private static final int ORGANIZATIONS = 200;

    private final Questions questions;
    private final CurrentUser user;
    private final Accounts accounts;
    private final Registrations registrations;

    PersonPages(Questions questions, CurrentUser user, Accounts accounts, Registrations registrations) {
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
    String register(@RequestParam Map<String, String> typed, HttpServletResponse response, Model model) {
        Who who = administrator();
        var opened = registrations.register(who, Registrations.Wanted.of(typed));
        // The password is in this answer and nowhere else: nobody may keep the answer either.
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("opened", opened);
        return show(who, "", 1, model);
    }

    @PostMapping("/{id}/grant")
    String grant(
            @PathVariable String id,
            @RequestParam String role,
            @RequestParam(required = false) String commandId,
            RedirectAttributes flash) {
        registrations.grant(administrator(), id, role, Sender.idOf(commandId));
        flash.addFlashAttribute("notice", "notice.role.granted");
        return "redirect:/admin/persons";
    }

    @PostMapping("/{id}/revoke")
    String revoke(
            @PathVariable String id,
            @RequestParam String role,
            @RequestParam(required = false) String scope,
            @RequestParam(required = false) String commandId,
            RedirectAttributes flash) {
        registrations.revoke(administrator(), id, role, scope, Sender.idOf(commandId));
        flash.addFlashAttribute("notice", "notice.role.revoked");
        return "redirect:/admin/persons";
    }

    private String show(Who who, String q, int page, Model model) {
        var found = questions.ask(new FindPersons(who.viewer(), q, page, Paging.SIZE));
        Map<String, String> logins = new HashMap<>();
        for (Account account : accounts.all()) {
            logins.put(account.personId(), account.login());
        }
        model.addAttribute("q", q);
        model.addAttribute("found", found);
        model.addAttribute("paging", Paging.of(page, found, "/admin/persons"));
        model.addAttribute("logins", logins);
        model.addAttribute(
                "organizations",
                questions
                        .ask(new FindOrganizations(who.viewer(), "", 1, ORGANIZATIONS))
                        .items());
        model.addAttribute("roles", grantable());
        model.addAttribute("commandId", Sender.newId());
        return "admin/persons";
    }

    private static List<Role> grantable() {
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
