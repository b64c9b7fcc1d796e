package jp.musubi.app.account;

import java.util.List;
import java.util.Locale;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.Names;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.kit.security.SecondFactorRule;
import jp.musubi.command.cluster.requiresecondfactor.RequireSecondFactor;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.accounts.SecondFactorDesk;
import jp.musubi.node.gateway.Standing;
import jp.musubi.node.gateway.Standings;
import jp.musubi.node.gateway.Who;
import jp.musubi.vault.Account;
import jp.musubi.vault.Accounts;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What administrators do about second factors: say of whom one is asked, and remove that of somebody who lost it. */
@PageController
class SecondFactorRulePages {

    private final CurrentUser user;
    private final Sender sender;
    private final SecondFactorRule rule;
    private final SecondFactorDesk desk;
    private final Accounts accounts;
    private final Standings standings;
    private final Names names;

    SecondFactorRulePages(
            CurrentUser user,
            Sender sender,
            SecondFactorRule rule,
            SecondFactorDesk desk,
            Accounts accounts,
            Standings standings,
            Names names) {
        this.user = user;
        this.sender = sender;
        this.rule = rule;
        this.desk = desk;
        this.accounts = accounts;
        this.standings = standings;
        this.names = names;
    }

    /** Somebody of whom one is asked and who has none. */
    public record Without(String id, String name) {}

    @GetMapping("/admin/second-factor")
    String show(Locale locale, Model model) {
        administrator();
        Show show = new Show(locale);
        model.addAttribute("required", rule.set());
        model.addAttribute(
                "without",
                accounts.all().stream()
                        .filter(account -> !account.closed())
                        .map(Account::personId)
                        .filter(this::lacks)
                        .map(id -> new Without(id, names.of(id, show)))
                        .toList());
        model.addAttribute("commandId", Sender.newId());
        return "account/second-factor-rule";
    }

    private boolean lacks(String person) {
        Standing standing = standings.of(new PersonId(person));
        return !standing.secondFactor() && standing.acting().stream().anyMatch(SecondFactorRule.ROLES::contains);
    }

    @PostMapping("/admin/second-factor")
    String set(
            @RequestParam(defaultValue = "") String required,
            @RequestParam(required = false) String commandId,
            RedirectAttributes flash) {
        Who who = administrator();
        if (List.of("yes", "no").contains(required)) {
            sender.send(new RequireSecondFactor(who.person(), required.equals("yes")), Sender.idOf(commandId));
            flash.addFlashAttribute("notice", "notice.second-factor.rule." + required);
        }
        return "redirect:/admin/second-factor";
    }

    @PostMapping("/admin/persons/{id}/second-factor/remove")
    String remove(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) String commandId,
            RedirectAttributes flash) {
        Who who = administrator();
        PersonId person = Guard.id(id, PersonId::new);
        desk.remove(who.person(), person, reason.strip(), Sender.idOf(commandId));
        flash.addFlashAttribute("notice", "notice.person.second-factor.removed");
        return "redirect:/admin/persons/" + person.value();
    }

    private Who administrator() {
        Who who = user.who();
        Guard.needs(who, Role.ADMINISTRATOR);
        return who;
    }
}
