package jp.musubi.app.pairing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.musubi.app.contact.PromiseLines;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.Bulk;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.record.EndingSoon;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.custody.readcustody.ReadCustody;
import jp.musubi.query.pairing.read.PairingPage;
import jp.musubi.query.pairing.worklist.ReadWorklist;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The coordinator's first screen, and deciding several pairings at once. */
@PageController
@RequestMapping("/worklist")
class WorklistPages {
    private final Questions questions;
    private final CurrentUser user;
    private final Decisions decisions;
    private final PromiseLines lines;
    private final EndingSoon ending;

    WorklistPages(Questions questions, CurrentUser user, Decisions decisions, PromiseLines lines, EndingSoon ending) {
        this.ending = ending;
        this.questions = questions;
        this.user = user;
        this.decisions = decisions;
        this.lines = lines;
    }

    /** What was refused stays chosen, with what was said with it. */
    private static void keep(RedirectAttributes flash, List<Decisions.Result> results, Decisions.Wanted wanted) {
        List<String> refused = results.stream()
                .filter(result -> !result.done())
                .map(Decisions.Result::pairing)
                .toList();
        flash.addFlashAttribute("results", results);
        if (!refused.isEmpty()) {
            flash.addFlashAttribute("kept", refused);
            flash.addFlashAttribute("typed", wanted.typed());
        }
    }

    @GetMapping
    String show(
            @RequestParam(required = false) String whose,
            @RequestParam(required = false) String promises,
            Model model,
            Locale locale) {
        Who who = user.who();
        Guard.needs(who, Role.COORDINATOR);
        // So it was called while it was about promises alone.
        boolean everybodys = "all".equals(whose) || "all".equals(promises);
        var custodies = questions.ask(new ReadCustody(who.viewer(), who.person()));
        boolean chosen = "mine".equals(whose);
        boolean mine = !everybodys && (chosen || custodies.mine() > 0);
        var list = questions.ask(new ReadWorklist(
                who.viewer(), everybodys ? null : who.person(), mine ? who.person() : null, Show.today()));
        model.addAttribute("custodies", custodies);
        model.addAttribute("mine", mine);
        Show show = new Show(locale);
        model.addAttribute("list", list);
        model.addAttribute("everybodys", everybodys);
        model.addAttribute("overdue", lines.lines(list.overdue(), who, show));
        model.addAttribute("upcoming", lines.lines(list.upcoming(), who, show));
        model.addAttribute("left", lines.lines(list.left(), who, show));
        model.addAttribute("today", Show.today());
        ending.ofAll(who, model);
        model.addAttribute("commandId", Sender.newId());
        model.addAttribute("bulk", Bulk.of(PairingActs.ALL, show, typed(model)));
        return "pairing/worklist";
    }

    /** What is kept of what was refused. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> typed(Model model) {
        return model.getAttribute("typed") instanceof Map<?, ?> kept ? (Map<String, String>) kept : Map.of();
    }

    /** @param typed with the act as {@code do} */
    @PostMapping
    String decide(
            @RequestParam(name = "pairing", required = false) List<String> pairings,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash,
            Locale locale) {
        Who who = user.who();
        Guard.needs(who, Role.COORDINATOR);
        Act<PairingPage, ?> act = act(typed.getOrDefault("do", "shortlist"));
        var wanted = new Decisions.Wanted(act, typed, Sender.idOf(typed.get("commandId")));
        if (pairings == null || pairings.isEmpty()) {
            flash.addFlashAttribute("notice", "worklist.none-chosen");
        } else {
            keep(flash, decisions.all(who, pairings, wanted, locale), wanted);
        }
        return "redirect:/worklist";
    }

    private static Act<PairingPage, ?> act(String verb) {
        return PairingActs.ALL.stream()
                .filter(act -> act.offer().isBulk() && act.verb().equals(verb))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    /**
     * Takes back what was just decided.
     *
     * @param made as the results told it
     * @param from id of the pairing on whose page the results stood; null on the worklist
     */
    @PostMapping("/take-back")
    String takeBack(
            @RequestParam(required = false) List<String> made,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String commandId,
            RedirectAttributes flash,
            Locale locale) {
        Who who = user.who();
        Guard.needs(who, Role.COORDINATOR);
        List<String> wanted = made == null ? List.of() : made;
        flash.addFlashAttribute("results", decisions.takeAllBack(who, wanted, Sender.idOf(commandId), locale));
        return from != null && Ids.isId(from) ? "redirect:/pairings/" + from : "redirect:/worklist";
    }
}
