package jp.musubi.app.contact;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.State;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedState;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.need.find.FindNeeds;
import jp.musubi.query.seed.find.FindSeeds;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a note is about, for whoever begins with the note: a telephone that rings does not say on which page one is. */
@PageController
class AboutPages {
    private static final int EACH = 10;

    private final Questions questions;
    private final CurrentUser user;

    AboutPages(Questions questions, CurrentUser user) {
        this.questions = questions;
        this.user = user;
    }

    /** A record that a note can be about. */
    record Choice(RecordRef record, String called, String under) {}

    @GetMapping(value = "/contacts/new", params = "!about")
    String choose(@RequestParam(defaultValue = "") String q, Model model, Locale locale) {
        Who who = user.who();
        Guard.needs(who, Role.COORDINATOR, Role.INTERMEDIARY);
        Show show = new Show(locale);
        model.addAttribute("q", q);
        model.addAttribute(
                "choices",
                Stream.concat(needs(who, q, show), seeds(who, q, show)).toList());
        return "contact/about";
    }

    private Stream<Choice> needs(Who who, String q, Show show) {
        var standing = Map.of("state", NeedState.WAY.codes(AboutPages::kept));
        return questions.ask(new FindNeeds(who.viewer(), q, standing, null, 1, EACH, null)).items().stream()
                .map(need -> new Choice(
                        need.id().ref(), show.called(need), need.content().displayName()));
    }

    private Stream<Choice> seeds(Who who, String q, Show show) {
        Map<String, Set<String>> standing = Map.of("state", SeedState.WAY.codes(AboutPages::kept));
        return questions.ask(new FindSeeds(who.viewer(), q, standing, null, 1, EACH, null)).items().stream()
                .map(seed -> new Choice(
                        seed.id().ref(), show.called(seed), seed.content().affiliation()));
    }

    private static boolean kept(State state) {
        return !state.erased();
    }
}
