package jp.musubi.app.party;

import java.util.List;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Paging;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.command.party.registerorganization.RegisterOrganization;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.party.findorganizations.FindOrganizations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organizations of the cluster. */
@PageController
@RequestMapping("/admin/organizations")
class OrganizationPages {
    private final Questions questions;
    private final CurrentUser user;
    private final Sender sender;

    OrganizationPages(Questions questions, CurrentUser user, Sender sender) {
        this.questions = questions;
        this.user = user;
        this.sender = sender;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) Integer page, Model model) {
        Who who = administrator();
        int wanted = Paging.wanted(page);
        var found = questions.ask(new FindOrganizations(who.viewer(), q, wanted, Paging.SIZE));
        model.addAttribute("q", q);
        model.addAttribute("found", found);
        model.addAttribute("paging", Paging.of(wanted, found, "/admin/organizations"));
        model.addAttribute("kinds", List.of(OrganizationKind.values()));
        model.addAttribute("commandId", Sender.newId());
        return "party/organizations";
    }

    @PostMapping
    String register(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(required = false) String commandId,
            RedirectAttributes flash) {
        Who who = administrator();
        String command = Sender.idOf(commandId);
        OrganizationKind sort = Coded.of(OrganizationKind.class, kind).orElse(null);
        OrganizationId id =
                new OrganizationId(Ids.derived("organization", who.person().value(), command));
        sender.send(
                new RegisterOrganization(
                        who.person(), id, name.strip(), sort, region.isBlank() ? null : region.strip()),
                command);
        flash.addFlashAttribute("notice", "notice.organization.saved");
        return "redirect:/admin/organizations";
    }

    private Who administrator() {
        Who who = user.who();
        Guard.needs(who, Role.ADMINISTRATOR);
        return who;
    }
}
