package jp.musubi.app.cluster;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.RefusalAdvice;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.port.NodeFacts;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.command.cluster.describeoffice.DescribeOffice;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Who;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the office is reached: what visitors read where they ask for help. */
@PageController
@RequestMapping("/admin/office")
class OfficePages {

    private final CurrentUser user;
    private final Sender sender;
    private final NodeFacts facts;

    OfficePages(CurrentUser user, Sender sender, NodeFacts facts) {
        this.user = user;
        this.sender = sender;
        this.facts = facts;
    }

    @GetMapping
    String show(Model model) {
        administrator();
        NodeFacts.Office office = facts.office();
        Map<String, String> typed = new HashMap<>();
        typed.put("name", office.name());
        typed.put("address", office.address());
        typed.put("hours", office.hours());
        typed.put("telephone", office.telephone());
        return form(typed, model);
    }

    @PostMapping
    String describe(
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale,
            Model model) {
        Who who = administrator();
        try {
            sender.send(
                    new DescribeOffice(
                            who.person(),
                            said(typed, "name"),
                            said(typed, "address"),
                            said(typed, "hours"),
                            said(typed, "telephone")),
                    Sender.idOf(typed.get("commandId")));
        } catch (RefusedException refused) {
            response.setStatus(RefusalAdvice.status(refused.refusal().kind()).value());
            model.addAttribute("problems", RefusalAdvice.reasons(refused.refusal(), locale));
            return form(typed, model);
        }
        flash.addFlashAttribute("notice", "notice.office.saved");
        return "redirect:/admin/office";
    }

    private static String form(Map<String, String> typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("commandId", Sender.newId());
        return "cluster/office";
    }

    private static String said(Map<String, String> typed, String name) {
        String text = typed.getOrDefault(name, "").strip();
        return text.isEmpty() ? null : text;
    }

    private Who administrator() {
        Who who = user.who();
        Guard.needs(who, Role.ADMINISTRATOR);
        return who;
    }
}
