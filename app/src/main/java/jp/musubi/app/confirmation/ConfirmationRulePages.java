package jp.musubi.app.confirmation;

import java.util.List;
import java.util.Set;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Place;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.command.confirmation.require.RequireConfirmation;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.cluster.readconfirmationrule.ReadConfirmationRule;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether owners must have confirmed before others see: set by administrators. */
@PageController
@RequestMapping(ConfirmationRulePages.ADDRESS)
class ConfirmationRulePages {
    static final String ADDRESS = "/admin/confirmation";

    private final Questions questions;
    private final CurrentUser user;
    private final Sender sender;

    ConfirmationRulePages(Questions questions, CurrentUser user, Sender sender) {
        this.questions = questions;
        this.user = user;
        this.sender = sender;
    }

    /** Where it stands among the places of administrators. */
    static Place place() {
        return new Place("nav.confirmation", ADDRESS, Set.of(Role.ADMINISTRATOR));
    }

    @GetMapping
    String show(Model model) {
        administrator();
        model.addAttribute("required", questions.ask(new ReadConfirmationRule()));
        model.addAttribute("commandId", Sender.newId());
        return "confirmation/rule";
    }

    @PostMapping
    String set(
            @RequestParam(defaultValue = "") String required,
            @RequestParam(required = false) String commandId,
            RedirectAttributes flash) {
        Who who = administrator();
        if (List.of("yes", "no").contains(required)) {
            sender.send(new RequireConfirmation(who.person(), required.equals("yes")), Sender.idOf(commandId));
            flash.addFlashAttribute("notice", "notice.confirmation.rule." + required);
        }
        return "redirect:" + ADDRESS;
    }

    private Who administrator() {
        Who who = user.who();
        Guard.needs(who, Role.ADMINISTRATOR);
        return who;
    }
}
