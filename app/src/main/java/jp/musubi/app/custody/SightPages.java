package jp.musubi.app.custody;

import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.command.cluster.setsight.SetCoordinatorSight;
import jp.musubi.language.cluster.CoordinatorSight;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.cluster.readsight.ReadCoordinatorSight;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** コーディネーターの閲覧範囲: whether coordinators see the records of all houses. */
@PageController
@RequestMapping("/admin/coordinator-sight")
class SightPages {
    private final CurrentUser user;
    private final Questions questions;
    private final Sender sender;

    SightPages(CurrentUser user, Questions questions, Sender sender) {
        this.user = user;
        this.questions = questions;
        this.sender = sender;
    }

    @GetMapping
    String show(Model model) {
        administrator();
        model.addAttribute("sight", questions.ask(new ReadCoordinatorSight()));
        model.addAttribute("sights", CoordinatorSight.values());
        model.addAttribute("commandId", Sender.newId());
        return "custody/sight";
    }

    @PostMapping
    String set(
            @RequestParam(defaultValue = "") String sight,
            @RequestParam(required = false) String commandId,
            RedirectAttributes flash) {
        Who who = administrator();
        Coded.of(CoordinatorSight.class, sight).ifPresent(wanted -> {
            sender.send(new SetCoordinatorSight(who.person(), wanted), Sender.idOf(commandId));
            flash.addFlashAttribute("notice", "notice.sight.set");
        });
        return "redirect:/admin/coordinator-sight";
    }

    private Who administrator() {
        Who who = user.who();
        Guard.needs(who, Role.ADMINISTRATOR);
        return who;
    }
}
