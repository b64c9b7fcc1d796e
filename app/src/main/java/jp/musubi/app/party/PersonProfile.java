package jp.musubi.app.party;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.app.contact.PromiseLines;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.Names;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.Paging;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.language.contact.PromiseState;
import jp.musubi.language.kit.State;
import jp.musubi.language.party.Affiliation;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.contact.PromiseView;
import jp.musubi.query.contact.findpromises.FindPromises;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.need.find.FindNeeds;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.party.findpersons.FindPersons;
import jp.musubi.query.seed.find.FindSeeds;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page of a person, for themselves and for those who list persons: who they are, where they belong and belonged, and of
 * their records and promises what the reader may see.
 */
@PageController
class PersonProfile {
    private static final int MOST = 50;
    private static final String NEWEST = "newest";

    private final Questions questions;
    private final CurrentUser user;
    private final PersonScreens screens;
    private final PromiseLines promises;
    private final Names names;
    private final KnownOrganizations organizations;

    PersonProfile(
            Questions questions,
            CurrentUser user,
            PersonScreens screens,
            PromiseLines promises,
            Names names,
            KnownOrganizations organizations) {
        this.organizations = organizations;
        this.questions = questions;
        this.user = user;
        this.screens = screens;
        this.promises = promises;
        this.names = names;
    }

    /**
     * One affiliation on the timeline.
     *
     * @param holds whether it holds now
     * @param ahead whether it has not begun yet
     */
    record Stay(
            String organization,
            String name,
            String title,
            LocalDate since,
            LocalDate until,
            boolean holds,
            boolean ahead) {}

    /** Those of whom the reader may know, by name, reading, title, address or id. */
    @GetMapping("/persons")
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) Integer page, Model model) {
        Who who = user.who();
        Guard.needs(who, Role.COORDINATOR, Role.AUDITOR, Role.ADMINISTRATOR);
        int wanted = Paging.wanted(page);
        var found = questions.ask(new FindPersons(who.viewer(), q, true, wanted, Paging.SIZE));
        String here = UriComponentsBuilder.fromPath("/persons")
                .queryParamIfPresent("q", Optional.of(q).filter(text -> !text.isBlank()))
                .encode()
                .toUriString();
        model.addAttribute("q", q);
        model.addAttribute("found", found);
        model.addAttribute("organizationNames", organizations.names(who));
        model.addAttribute("paging", Paging.of(wanted, found, here));
        return "party/people";
    }

    @GetMapping("/persons/{id}")
    String page(@PathVariable String id, Model model, Locale locale) {
        Who who = user.who();
        PersonView person = screens.read(who, id, null);
        boolean self = person.id().equals(who.person());
        boolean keeps = who.has(Role.COORDINATOR) || who.has(Role.ADMINISTRATOR);
        model.addAttribute("person", person);
        model.addAttribute("self", self);
        model.addAttribute("keeps", keeps);
        model.addAttribute(
                "edits", !PersonScreens.fields(who, person.id()).all().isEmpty());
        model.addAttribute("stays", stays(person));
        model.addAttribute("alike", keeps ? screens.alike(who, person) : List.of());
        records(who, person, self, model);
        model.addAttribute("promises", promises.lines(promises(who, person), who, new Show(locale)));
        model.addAttribute("most", MOST);
        return "party/profile";
    }

    /** Those that hold and those ahead first, then the past, the latest first. */
    private List<Stay> stays(PersonView person) {
        Comparator<Stay> now = Comparator.comparing(stay -> !stay.holds() && !stay.ahead());
        Comparator<Stay> latest = Comparator.comparing(Stay::since, Comparator.nullsLast(Comparator.reverseOrder()));
        return person.content().affiliations().stream()
                .map(one -> stay(one, person.on()))
                .sorted(now.thenComparing(latest))
                .toList();
    }

    private Stay stay(Affiliation one, LocalDate on) {
        String organization =
                one.organization() == null ? "" : one.organization().value();
        return new Stay(
                organization,
                names.organization(organization).orElse(organization),
                one.title(),
                one.since(),
                one.until(),
                one.holdsOn(on),
                on != null && one.since() != null && on.isBefore(one.since()));
    }

    /** Whose a record is, is for those who see whose it is. */
    private void records(Who who, PersonView person, boolean self, Model model) {
        boolean sees = self || Viewers.overall(who.viewer());
        Map<String, Set<String>> owned =
                Map.of("owner", person.everyId().stream().map(PersonId::value).collect(Collectors.toSet()));
        model.addAttribute(
                "seeds",
                sees
                        ? questions
                                .ask(new FindSeeds(who.viewer(), "", owned, NEWEST, 1, MOST, null))
                                .items()
                        : List.of());
        model.addAttribute(
                "needs",
                sees
                        ? questions
                                .ask(new FindNeeds(who.viewer(), "", owned, NEWEST, 1, MOST, null))
                                .items()
                        : List.of());
    }

    private List<PromiseView> promises(Who who, PersonView person) {
        Set<PromiseState> open =
                Set.of(PromiseState.values()).stream().filter(State::underway).collect(Collectors.toSet());
        return person.everyId().stream()
                .sorted(Comparator.comparing(PersonId::value))
                .flatMap(id ->
                        questions.ask(new FindPromises(who.viewer(), null, id, open, 1, MOST, null)).items().stream())
                .toList();
    }
}
