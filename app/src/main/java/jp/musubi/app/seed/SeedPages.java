package jp.musubi.app.seed;

import java.util.List;
import java.util.Locale;
import jp.musubi.app.confirmation.ConfirmationPanel;
import jp.musubi.app.contact.PromiseLines;
import jp.musubi.app.custody.CustodyPanel;
import jp.musubi.app.kit.act.ActForm;
import jp.musubi.app.kit.act.ActForms;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.reading.ReadingLines;
import jp.musubi.app.record.MatchPanels;
import jp.musubi.app.record.Neighbours;
import jp.musubi.app.record.SearchPages;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedState;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.node.mail.Mails;
import jp.musubi.query.contact.find.FindContacts;
import jp.musubi.query.seed.SeedView;
import jp.musubi.query.seed.find.FindSeeds;
import jp.musubi.query.seed.read.ReadSeed;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search of seeds, and the page of one. */
@PageController
@RequestMapping("/seeds")
class SeedPages {
    static final SearchPages.Kind<SeedView> KIND = SearchPages.Kind.at("/seeds", FindSeeds::new)
            .by("kind", "SeedKind")
            .by("field", "Field")
            .by("stage", "ResearchStage")
            .by("state", "SeedState")
            .by("sounding", "SoundingState");

    private final Questions questions;
    private final Mails mails;
    private final CurrentUser user;
    private final SearchPages searches;
    private final MatchPanels panels;
    private final Neighbours neighbours;
    private final PromiseLines promises;
    private final CustodyPanel custody;
    private final ReadingLines readings;

    SeedPages(
            Questions questions,
            Mails mails,
            CurrentUser user,
            SearchPages searches,
            MatchPanels panels,
            Neighbours neighbours,
            PromiseLines promises,
            CustodyPanel custody,
            ReadingLines readings) {
        this.custody = custody;
        this.readings = readings;
        this.promises = promises;
        this.questions = questions;
        this.mails = mails;
        this.user = user;
        this.searches = searches;
        this.panels = panels;
        this.neighbours = neighbours;
    }

    @GetMapping
    String search(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(required = false) Integer page,
            Model model,
            Locale locale) {
        searches.search(KIND, parameters, page, model, locale);
        return "seed/search";
    }

    @GetMapping("/{id}")
    String page(@PathVariable String id, @RequestParam(required = false) Long at, Model model, Locale locale) {
        Who who = user.who();
        SeedId seedId = Guard.id(id, SeedId::new);
        Long past = Guard.at(who, at, questions.position());
        SeedView seed = questions.ask(new ReadSeed(who.viewer(), seedId, past)).orElseThrow(AbsentException::new);
        Show show = new Show(locale);
        model.addAllAttributes(SeedFace.of(seed, show).page());
        model.addAttribute("works", true);
        custody.ofSeed(seed, past, who, model, show);
        model.addAttribute("at", past);
        boolean changes = past == null && SeedActs.mayChange(who, seed);
        model.addAttribute(
                "mayEdit", changes && SeedState.WAY.allows(seed.state(), SeedRevised.class) && !show.unreadable(seed));
        if (past == null && seed.insider()) {
            model.addAttribute("confirmation", ConfirmationPanel.of(who, seed, mails.ready()));
        }
        String command = Sender.newId();
        model.addAttribute("commandId", command);
        model.addAttribute(
                "acts",
                past == null ? ActForms.of(show, command).offered(SeedActs.ALL, who, seed, id) : List.<ActForm>of());
        model.addAttribute("readings", readings.beside(seedId.ref(), seed.owner(), past, who, show));
        model.addAttribute("similar", neighbours.of(seed, past, who));
        if (who.has(Role.COORDINATOR) || who.has(Role.AUDITOR)) {
            panels.ofSeed(seed, past, who, model);
            model.addAttribute("contacts", questions.ask(new FindContacts(who.viewer(), seedId.ref(), past)));
            model.addAttribute("promises", promises.on(seedId.ref(), past, who, show));
        }
        return "seed/page";
    }
}
