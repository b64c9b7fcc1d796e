package jp.musubi.app.matching;

import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedId;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.kit.WithoutLimited;
import jp.musubi.query.matching.explainpair.ExplainPair;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.seed.read.ReadSeed;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One pair explained; with only one side named, the other is to be chosen. */
@PageController
@RequestMapping("/explain")
class ExplainPages {
    private final Questions questions;
    private final CurrentUser user;
    private final Choices choices;

    ExplainPages(Questions questions, CurrentUser user, Choices choices) {
        this.questions = questions;
        this.user = user;
        this.choices = choices;
    }

    @GetMapping
    String explain(
            @RequestParam(required = false) String need,
            @RequestParam(required = false) String seed,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Long at,
            Model model) {
        Who who = user.who();
        Guard.needs(who, Role.COORDINATOR, Role.AUDITOR);
        Long past = Guard.at(who, at, questions.position());
        model.addAttribute("at", past);
        if (absent(need) || absent(seed)) {
            return choose(new Asked(who, past), need, seed, q, model);
        }
        NeedId needId = Guard.id(need.strip(), NeedId::new);
        SeedId seedId = Guard.id(seed.strip(), SeedId::new);
        model.addAttribute(
                "found",
                questions
                        .ask(new ExplainPair(who.viewer(), needId, seedId, Show.today(), past))
                        .orElseThrow(AbsentException::new));
        return "matching/explain";
    }

    private static boolean absent(String id) {
        return id == null || id.isBlank();
    }

    /** Who asks, as of when. */
    record Asked(Who who, Long at) {}

    private String choose(Asked asked, String need, String seed, String q, Model model) {
        if (absent(need) && absent(seed)) {
            throw new AbsentException();
        }
        String words = q == null ? "" : q.strip();
        model.addAttribute("q", words);
        if (absent(seed)) {
            NeedId id = Guard.id(need.strip(), NeedId::new);
            var known = questions
                    .ask(new WithoutLimited<>(new ReadNeed(asked.who().viewer(), id, asked.at())))
                    .orElseThrow(AbsentException::new);
            model.addAttribute("title", known.content().subject());
            model.addAttribute("given", "need");
            model.addAttribute("id", id.value());
            model.addAttribute("choices", choices.seeds(asked, words));
        } else {
            SeedId id = Guard.id(seed.strip(), SeedId::new);
            var known = questions
                    .ask(new WithoutLimited<>(new ReadSeed(asked.who().viewer(), id, asked.at())))
                    .orElseThrow(AbsentException::new);
            model.addAttribute("title", known.content().title());
            model.addAttribute("given", "seed");
            model.addAttribute("id", id.value());
            model.addAttribute("choices", choices.needs(asked, words));
        }
        return "matching/explain-choose";
    }
}
