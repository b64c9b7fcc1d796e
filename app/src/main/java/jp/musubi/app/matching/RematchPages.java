package jp.musubi.app.matching;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.musubi.app.kit.act.ActForm;
import jp.musubi.app.kit.act.ActForms;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Paging;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.command.matching.requestrematch.RequestRematch;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.matching.RematchId;
import jp.musubi.language.matching.RematchReason;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.matching.RematchView;
import jp.musubi.query.matching.findrematches.FindRematches;
import jp.musubi.query.matching.readrematch.RematchProgress;
import jp.musubi.query.matching.samplerematch.SampleRematch;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for a job, shows how far each has come, lets it rest and go on. */
@PageController
@RequestMapping("/rematches")
class RematchPages {
    private static final int SAMPLE = 10;

    private static final String HERE = "redirect:/rematches";

    private final Questions questions;
    private final CurrentUser user;
    private final Sender sender;

    RematchPages(Questions questions, CurrentUser user, Sender sender) {
        this.questions = questions;
        this.user = user;
        this.sender = sender;
    }

    @GetMapping
    String list(@RequestParam(required = false) Integer page, Model model, Locale locale) {
        Who who = user.who();
        Guard.needs(who, Role.COORDINATOR, Role.ADMINISTRATOR, Role.AUDITOR);
        int wanted = Paging.wanted(page);
        var found = questions.ask(new FindRematches(who.viewer(), wanted, Paging.SIZE));
        model.addAttribute("found", found);
        model.addAttribute(
                "working",
                found.items().stream().anyMatch(one -> one.job().state().stands()));
        model.addAttribute("paging", Paging.of(wanted, found, "/rematches"));
        model.addAttribute("here", "/rematches?page=" + wanted);
        model.addAttribute("mayAsk", who.has(Role.COORDINATOR) || who.has(Role.ADMINISTRATOR));
        Show show = new Show(locale);
        model.addAttribute(
                "acts",
                found.items().stream()
                        .map(RematchProgress::job)
                        .collect(Collectors.toMap(job -> job.id().value(), job -> acts(job, who, show))));
        model.addAttribute("reasons", List.of(RematchReason.values()));
        model.addAttribute("commandId", Sender.newId());
        return "matching/rematches";
    }

    private static List<ActForm> acts(RematchView job, Who who, Show show) {
        String id = job.id().value();
        return ActForms.of(show, Sender.newId(), id).offered(RematchActs.ALL, who, job, id);
    }

    /** Before and after, for a sample: for those who may see candidates. */
    @GetMapping("/sample")
    String sample(Model model) {
        Who who = user.who();
        Guard.needs(who, Role.COORDINATOR, Role.AUDITOR);
        model.addAttribute("sample", questions.ask(new SampleRematch(who.viewer(), SAMPLE)));
        model.addAttribute("mayAsk", who.has(Role.COORDINATOR));
        model.addAttribute("reasons", List.of(RematchReason.values()));
        model.addAttribute("commandId", Sender.newId());
        return "matching/sample";
    }

    @PostMapping
    String request(
            @RequestParam(required = false) String reason,
            @RequestParam(required = false) String commandId,
            RedirectAttributes flash) {
        Who who = decider();
        String command = Sender.idOf(commandId);
        RematchId id = new RematchId(Ids.derived("rematch", who.person().value(), command));
        RematchReason why =
                reason == null ? null : Coded.of(RematchReason.class, reason).orElse(null);
        sender.send(new RequestRematch(who.person(), id, why), command);
        flash.addFlashAttribute("notice", "rematch.requested");
        return HERE;
    }

    private Who decider() {
        Who who = user.who();
        Guard.needs(who, Role.COORDINATOR, Role.ADMINISTRATOR);
        return who;
    }
}
