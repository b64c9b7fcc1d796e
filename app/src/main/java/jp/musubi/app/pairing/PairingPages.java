package jp.musubi.app.pairing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.app.contact.PromiseLines;
import jp.musubi.app.kit.act.ActForm;
import jp.musubi.app.kit.act.ActForms;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.language.kit.State;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedState;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.contact.find.FindContacts;
import jp.musubi.query.kit.history.HistoryEntry;
import jp.musubi.query.kit.history.ReadHistory;
import jp.musubi.query.matching.explainpair.ExplainPair;
import jp.musubi.query.matching.explainpair.PairExplanation;
import jp.musubi.query.pairing.read.PairingPage;
import jp.musubi.query.pairing.read.ReadPairing;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a pairing: both texts side by side, what the proposal rests on, and the decision. */
@PageController
@RequestMapping("/pairings/{id}")
class PairingPages {
    private static final Set<String> BEGINNINGS = Stream.of(
                    NeedState.WAY.entering(State::stands), SeedState.WAY.entering(State::stands))
            .flatMap(Set::stream)
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    private final Questions questions;
    private final CurrentUser user;
    private final PromiseLines promises;

    PairingPages(Questions questions, CurrentUser user, PromiseLines promises) {
        this.promises = promises;
        this.questions = questions;
        this.user = user;
    }

    @GetMapping
    String show(@PathVariable String id, @RequestParam(required = false) Long at, Model model, Locale locale) {
        Who who = user.who();
        PairingId pairing = Guard.id(id, PairingId::new);
        Long past = Guard.at(who, at, questions.position());
        PairingPage page =
                questions.ask(new ReadPairing(who.viewer(), pairing, past)).orElseThrow(AbsentException::new);
        Show show = new Show(locale);
        model.addAttribute("page", page);
        model.addAttribute("at", past);
        model.addAttribute("history", story(who, page, past));
        model.addAttribute("contacts", questions.ask(new FindContacts(who.viewer(), pairing.ref(), past)));
        model.addAttribute("promises", promises.on(pairing.ref(), past, who, show));
        model.addAttribute("found", explanation(who, page, past));
        LocalDate deadline = page.need().content().deadline();
        model.addAttribute("months", deadline == null ? null : ChronoUnit.MONTHS.between(Show.today(), deadline));
        model.addAttribute("late", deadline != null && deadline.isBefore(Show.today()));
        String commandId = Sender.newId();
        model.addAttribute("commandId", commandId);
        PairingState state = page.pairing().state();
        boolean decides = past == null && who.has(Role.COORDINATOR);
        model.addAttribute("steps", PairingState.WAY.course(state));
        model.addAttribute(
                "acts",
                past == null
                        ? ActForms.of(show, commandId).offered(PairingActs.ALL, who, page, id)
                        : List.<ActForm>of());
        model.addAttribute("mayNote", decides && !state.erased());
        return "pairing/page";
    }

    /** How it came about: the need opened, the seed published, then all that happened to the two together. */
    private List<HistoryEntry> story(Who who, PairingPage page, Long at) {
        Stream<HistoryEntry> before = Stream.of(
                        page.need().id().ref(), page.seed().id().ref())
                .flatMap(record -> questions.ask(new ReadHistory(who.viewer(), record, at)).stream())
                .filter(entry -> BEGINNINGS.contains(entry.type()))
                .filter(entry -> entry.position() < page.pairing().proposedPosition());
        var together =
                questions.ask(new ReadHistory(who.viewer(), page.pairing().id().ref(), at));
        return Stream.concat(before, together.stream())
                .sorted(Comparator.comparingLong(HistoryEntry::position))
                .toList();
    }

    /** How the two stand to each other; null when one of them is gone. */
    private PairExplanation explanation(Who who, PairingPage page, Long at) {
        return questions
                .ask(new ExplainPair(who.viewer(), page.need().id(), page.seed().id(), Show.today(), at))
                .orElse(null);
    }
}
