package jp.musubi.app.glossary;

import java.util.List;
import java.util.Locale;
import jp.musubi.app.history.HistoryLines;
import jp.musubi.app.kit.act.ActForm;
import jp.musubi.app.kit.act.ActForms;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.record.SearchPages;
import jp.musubi.language.RecordType;
import jp.musubi.language.glossary.TermId;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.glossary.TermView;
import jp.musubi.query.glossary.find.FindTerms;
import jp.musubi.query.glossary.read.ReadTerm;
import jp.musubi.query.glossary.readwhole.ReadGlossary;
import jp.musubi.query.kit.history.ReadHistory;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search of the glossary, and the page of one group. */
@PageController
@RequestMapping("/glossary")
class GlossaryPages {
    private static final SearchPages.Kind<TermView> KIND = SearchPages.Kind.at("/glossary", FindTerms::new)
            .by("field", "Field")
            .by("state", "TermState");

    private final Questions questions;
    private final CurrentUser user;
    private final SearchPages searches;
    private final HistoryLines lines;

    GlossaryPages(Questions questions, CurrentUser user, SearchPages searches, HistoryLines lines) {
        this.questions = questions;
        this.user = user;
        this.searches = searches;
        this.lines = lines;
    }

    @GetMapping
    String search(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(required = false) Integer page,
            Model model,
            Locale locale) {
        Who who = user.who();
        searches.search(KIND, parameters, page, model, locale);
        var glossary = questions.ask(new ReadGlossary(who.viewer(), null));
        model.addAttribute("glossary", glossary);
        // A version is a position.
        model.addAttribute("version", who.seesPositions() ? glossary.version() : null);
        model.addAttribute("edits", Editors.includes(who));
        return "glossary/search";
    }

    @GetMapping("/{id}")
    String page(@PathVariable String id, @RequestParam(required = false) Long at, Model model, Locale locale) {
        Who who = user.who();
        TermId termId = Guard.id(id, TermId::new);
        Long past = Guard.at(who, at, questions.position());
        TermView term = questions.ask(new ReadTerm(who.viewer(), termId, past)).orElseThrow(AbsentException::new);
        model.addAttribute("term", term);
        model.addAttribute("at", past);
        boolean edits = past == null && Editors.includes(who);
        model.addAttribute("edits", edits);
        Show show = new Show(locale);
        model.addAttribute(
                "acts",
                past == null
                        ? ActForms.of(show, Sender.newId()).offered(GlossaryActs.ALL, who, term, id)
                        : List.<ActForm>of());
        model.addAttribute("address", "/glossary/" + id);
        model.addAttribute("lines", history(who, termId, past, show));
        return "glossary/page";
    }

    private List<?> history(Who who, TermId term, Long at, Show show) {
        return questions.ask(new ReadHistory(who.viewer(), term.ref(), at)).stream()
                .map(entry -> lines.tell(entry, RecordType.TERM, who, show))
                .toList();
    }
}
