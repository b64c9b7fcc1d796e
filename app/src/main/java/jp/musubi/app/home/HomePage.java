package jp.musubi.app.home;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.musubi.app.audit.YearStart;
import jp.musubi.app.contact.PromiseLines;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.port.Audits;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.record.EndingSoon;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.language.kit.State;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedState;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.need.find.FindNeeds;
import jp.musubi.query.seed.SeedView;
import jp.musubi.query.seed.find.FindSeeds;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first screen. */
@PageController
class HomePage {
    private static final int MINE = 100;

    /** How long before its end a consent is shown as about to expire. */
    private static final int SOON_DAYS = 60;

    private final Questions questions;
    private final CurrentUser user;
    private final Audits audits;
    private final YearStart year;
    private final EndingSoon ending;
    private final PromiseLines promises;

    private final Checklist checklist;
    private final Administration administration;

    HomePage(
            Questions questions,
            CurrentUser user,
            Audits audits,
            YearStart year,
            EndingSoon ending,
            PromiseLines promises,
            Checklist checklist,
            Administration administration) {
        this.administration = administration;
        this.checklist = checklist;
        this.ending = ending;
        this.promises = promises;
        this.year = year;
        this.questions = questions;
        this.user = user;
        this.audits = audits;
    }

    @GetMapping("/")
    String home(Model model, Locale locale) {
        Who who = user.who();
        if (!who.signedIn()) {
            return "home/visitor";
        }
        if (who.roles().equals(Set.of(Role.COORDINATOR))) {
            return "redirect:/worklist";
        }
        model.addAttribute("today", Show.today());
        if (who.has(Role.INTERMEDIARY) || who.has(Role.COORDINATOR)) {
            model.addAttribute("commandId", Sender.newId());
            model.addAttribute("promises", promises.own(who, new Show(locale)));
        }
        checklist.of(who).ifPresent(steps -> model.addAttribute("checklist", steps));
        if (who.has(Role.RESEARCHER)) {
            model.addAttribute("seeds", seeds(who));
        }
        if (who.has(Role.COMPANY)) {
            List<NeedView> needs = needs(who, "owner");
            model.addAttribute("needs", needs);
            model.addAttribute("coordinators", coordinators(needs));
        }
        Set<String> told = Set.of();
        if (who.has(Role.INTERMEDIARY)) {
            List<NeedView> cases = needs(who, "introducedBy");
            model.addAttribute("cases", cases);
            model.addAttribute("stages", stages(cases).entrySet());
            model.addAttribute("soon", SOON_DAYS);
            List<NeedView> expiring = expiring(cases, Show.today());
            model.addAttribute("expiring", expiring);
            told = expiring.stream().map(need -> "/needs/" + need.id()).collect(Collectors.toSet());
        }
        ending.ofOwn(who, told, model);
        if (who.has(Role.AUDITOR)) {
            auditor(who, model);
        }
        if (who.has(Role.ADMINISTRATOR)) {
            administration.show(who, model);
        }
        model.addAttribute("building", FirstScreens.building(who.roles()));
        return "home/member";
    }

    private void auditor(Who who, Model model) {
        model.addAttribute("year", year.position(who.viewer(), Show.today()));
        audits.last().ifPresent(last -> {
            model.addAttribute("verified", last);
            switch (last.verdict()) {
                case Verdict.Intact intact -> model.addAttribute("intact", intact);
                case Verdict.Broken broken -> model.addAttribute("broken", broken);
            }
        });
    }

    /** Ids of who is in charge of those under way, each once. */
    private static List<String> coordinators(List<NeedView> needs) {
        return needs.stream()
                .filter(need -> need.state().underway() && need.custody().coordinator() != null)
                .map(need -> need.custody().coordinator().value())
                .distinct()
                .toList();
    }

    private static Map<NeedState, Long> stages(List<NeedView> cases) {
        return cases.stream().collect(Collectors.groupingBy(NeedView::state, TreeMap::new, Collectors.counting()));
    }

    private List<SeedView> seeds(Who who) {
        var mine = Map.of("owner", Set.of(who.person().value()), "state", SeedState.WAY.codes(HomePage::own));
        return questions
                .ask(new FindSeeds(who.viewer(), "", mine, "newest", 1, MINE, null))
                .items();
    }

    private List<NeedView> needs(Who who, String as) {
        var mine = Map.of(as, Set.of(who.person().value()), "state", NeedState.WAY.codes(HomePage::own));
        return questions
                .ask(new FindNeeds(who.viewer(), "", mine, "newest", 1, MINE, null))
                .items();
    }

    /** What has ended is one's own all the same. */
    private static boolean own(State state) {
        return !state.erased();
    }

    /** Cases under way whose owner's consent ends soon, the earliest first. One that has ended is not soon to end. */
    private static List<NeedView> expiring(List<NeedView> cases, LocalDate today) {
        return cases.stream()
                .filter(need -> need.state().underway())
                .filter(need -> need.content().consent() != null
                        && need.content().consent().until() != null
                        && !need.content().consent().until().isBefore(today)
                        && need.content().consent().until().isBefore(today.plusDays(SOON_DAYS)))
                .sorted(Comparator.comparing(need -> need.content().consent().until()))
                .toList();
    }
}
