package jp.musubi.app.need;

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
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.node.mail.Mails;
import jp.musubi.query.contact.find.FindContacts;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.need.find.FindNeeds;
import jp.musubi.query.need.read.ReadNeed;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search of needs, and the page of one. */
@PageController
@RequestMapping("/needs")
class NeedPages {
    static final SearchPages.Kind<NeedView> KIND = SearchPages.Kind.at("/needs", FindNeeds::new)
            .by("state", "NeedState")
            .by("sounding", "SoundingState")
            .by("field", "Field")
            .by("channel", "Channel")
            .by("disclosure", "Disclosure");

    private final Questions questions;
    private final Mails mails;
    private final CurrentUser user;
    private final SearchPages searches;
    private final MatchPanels panels;
    private final Neighbours neighbours;
    private final PromiseLines promises;
    private final CustodyPanel custody;
    private final ReadingLines readings;

    NeedPages(
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
        return "need/search";
    }

    @GetMapping("/{id}")
    String page(@PathVariable String id, @RequestParam(required = false) Long at, Model model, Locale locale) {
        Who who = user.who();
        NeedId needId = Guard.id(id, NeedId::new);
        Long past = Guard.at(who, at, questions.position());
        NeedView need = questions.ask(new ReadNeed(who.viewer(), needId, past)).orElseThrow(AbsentException::new);
        Show show = new Show(locale);
        boolean sees = who.has(Role.COORDINATOR) || who.has(Role.AUDITOR);
        model.addAllAttributes(NeedFace.of(need, show).page());
        model.addAttribute("works", true);
        custody.ofNeed(need, past, who, model, show);
        model.addAttribute("at", past);
        boolean changes = past == null && NeedActs.mayChange(who, need);
        model.addAttribute(
                "mayEdit", changes && NeedState.WAY.allows(need.state(), NeedRevised.class) && !show.unreadable(need));
        if (past == null && need.insider()) {
            model.addAttribute("confirmation", ConfirmationPanel.of(who, need, mails.ready()));
        }
        String command = Sender.newId();
        model.addAttribute("commandId", command);
        model.addAttribute(
                "acts",
                past == null ? ActForms.of(show, command).offered(NeedActs.ALL, who, need, id) : List.<ActForm>of());
        model.addAttribute("mayNote", past == null && (who.has(Role.COORDINATOR) || introduced(who, need)));
        model.addAttribute("hints", past == null && need.insider() ? NeedHints.of(need) : List.of());
        model.addAttribute("readings", readings.beside(needId.ref(), need.owner(), past, who, show));
        if (sees) {
            panels.ofNeed(need, past, who, model);
            model.addAttribute("similar", neighbours.of(need, past, who));
        }
        model.addAttribute(
                "contacts",
                sees || introduced(who, need)
                        ? questions.ask(new FindContacts(who.viewer(), needId.ref(), past))
                        : List.of());
        model.addAttribute(
                "promises", sees || introduced(who, need) ? promises.on(needId.ref(), past, who, show) : List.of());
        return "need/page";
    }

    private static boolean introduced(Who who, NeedView need) {
        return who.has(Role.INTERMEDIARY) && who.person().equals(need.introducedBy());
    }
}
