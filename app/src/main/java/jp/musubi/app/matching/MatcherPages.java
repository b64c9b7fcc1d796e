package jp.musubi.app.matching;

import java.util.Locale;
import jp.musubi.app.kit.act.ActForms;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Paging;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.language.matching.MatcherId;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.kit.Page;
import jp.musubi.query.matching.MatcherState;
import jp.musubi.query.matching.MatcherView;
import jp.musubi.query.matching.findmatchers.FindMatchers;
import jp.musubi.query.matching.readmatcher.ReadMatcher;
import jp.musubi.search.match.recipe.Recipes;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows by which weights is matched, and lets administrators train or reset them. */
@PageController
@RequestMapping("/matchers")
class MatcherPages {
    private static final String HERE = "redirect:/matchers";

    private final Questions questions;
    private final CurrentUser user;
    private final Sender sender;
    private final TrainingDesk desk;

    MatcherPages(Questions questions, CurrentUser user, Sender sender, TrainingDesk desk) {
        this.questions = questions;
        this.user = user;
        this.sender = sender;
        this.desk = desk;
    }

    @GetMapping
    String list(@RequestParam(required = false) Integer page, Model model) {
        Who who = reader();
        int wanted = Paging.wanted(page);
        Page<MatcherView> found = questions.ask(new FindMatchers(who.viewer(), wanted, Paging.SIZE));
        Page<MatcherView> latest = wanted == 1 ? found : questions.ask(new FindMatchers(who.viewer(), 1, 1));
        model.addAttribute("found", found);
        model.addAttribute("paging", Paging.of(wanted, found, "/matchers"));
        model.addAttribute(
                "inForce",
                latest.items().stream()
                        .filter(one -> one.state() == MatcherState.IN_FORCE)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("standard", Recipes.STANDARD.name());
        model.addAttribute("mayTrain", who.has(Role.ADMINISTRATOR));
        model.addAttribute("run", who.has(Role.ADMINISTRATOR) ? desk.last().orElse(null) : null);
        model.addAttribute("commandId", Sender.newId());
        return "matching/matchers";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model, Locale locale) {
        Who who = reader();
        MatcherView matcher = questions
                .ask(new ReadMatcher(who.viewer(), Guard.id(id, MatcherId::new)))
                .orElseThrow(AbsentException::new);
        model.addAttribute("matcher", matcher);
        model.addAttribute(
                "acts", ActForms.of(new Show(locale), Sender.newId()).offered(MatcherActs.ALL, who, matcher, id));
        return "matching/matcher";
    }

    /** @param attempt present when nothing is to be stored */
    @PostMapping
    String train(
            @RequestParam(required = false) String reason,
            @RequestParam(required = false) String commandId,
            @RequestParam(required = false) String attempt,
            RedirectAttributes flash) {
        Who who = administrator();
        Refuse.ifAny(new Checks().text("reason", reason, TextLimits.REASON).found());
        boolean begun = desk.start(who, given(reason), Sender.idOf(commandId), attempt != null);
        flash.addFlashAttribute("notice", begun ? "matchers.begun" : "matchers.busy");
        return HERE;
    }

    private static String given(String reason) {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }

    private Who reader() {
        Who who = user.who();
        Guard.needs(who, Role.COORDINATOR, Role.ADMINISTRATOR, Role.AUDITOR);
        return who;
    }

    private Who administrator() {
        Who who = user.who();
        Guard.needs(who, Role.ADMINISTRATOR);
        return who;
    }
}
