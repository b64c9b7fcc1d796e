package jp.musubi.app.party;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.page.RefusalAdvice;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.party.move.MovePerson;
import jp.musubi.command.party.move.MovePerson.SeedFate;
import jp.musubi.intake.input.Dates;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.State;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedState;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.party.findholders.FindHolders;
import jp.musubi.query.party.findpersons.FindPersons;
import jp.musubi.query.seed.SeedView;
import jp.musubi.query.seed.find.FindSeeds;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 異動: a person belongs somewhere else from a day on, and each of their seeds goes along or stays, in one act. */
@PageController
@RequestMapping("/persons/{id}/move")
class MovePages {
    private static final String GOES = "go";
    private static final String STAYS = "stay";
    private static final int MOST_PERSONS = 200;

    private final CurrentUser user;
    private final Questions questions;
    private final Sender sender;
    private final PersonScreens screens;
    private final KnownOrganizations organizations;

    MovePages(
            CurrentUser user,
            Questions questions,
            Sender sender,
            PersonScreens screens,
            KnownOrganizations organizations) {
        this.user = user;
        this.questions = questions;
        this.sender = sender;
        this.screens = screens;
        this.organizations = organizations;
    }

    @GetMapping
    String form(@PathVariable String id, Model model) {
        Who who = coordinator();
        return page(who, screens.read(who, id, null), Map.of(), model);
    }

    @PostMapping
    String move(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale,
            Model model) {
        Who who = coordinator();
        PersonView person = screens.read(who, id, null);
        try {
            sender.send(command(who, person, typed), Sender.idOf(typed.get("commandId")));
        } catch (RefusedException refused) {
            Refusal refusal = refused.refusal();
            if (Sender.savedBefore(refused)) {
                throw refused;
            }
            response.setStatus(RefusalAdvice.status(refusal.kind()).value());
            model.addAttribute("problems", RefusalAdvice.reasons(refusal, locale));
            return page(who, person, typed, model);
        }
        flash.addFlashAttribute("notice", "notice.person.moved");
        return "redirect:/persons/" + person.id().value();
    }

    private static MovePerson command(Who who, PersonView person, Map<String, String> typed) {
        String day = text(typed, "since");
        if (!day.isEmpty() && Dates.read(day).isEmpty()) {
            throw new RefusedException(Refusal.of(Refusal.Kind.INVALID, "since", "bad_date", day));
        }
        String organization = text(typed, "organization");
        return new MovePerson(
                who.person(),
                person.id(),
                Ids.isId(organization) ? new OrganizationId(organization) : null,
                blankAsNull(text(typed, "title")),
                Dates.read(day).orElse(null),
                fates(typed),
                blankAsNull(text(typed, "reason")));
    }

    /** Those for which something was chosen. */
    private static List<SeedFate> fates(Map<String, String> typed) {
        List<SeedFate> fates = new ArrayList<>();
        typed.forEach((name, fate) -> {
            String seed = name.startsWith("fate-") ? name.substring("fate-".length()) : "";
            if (Ids.isId(seed) && Set.of(GOES, STAYS).contains(fate)) {
                PersonId owner = person(typed, "owner-" + seed);
                if (STAYS.equals(fate) && owner == null) {
                    throw new RefusedException(Refusal.of(Refusal.Kind.INVALID, "owner", FieldCodes.REQUIRED));
                }
                fates.add(new SeedFate(
                        new SeedId(seed), STAYS.equals(fate) ? owner : null, person(typed, "coordinator-" + seed)));
            }
        });
        return fates;
    }

    private static PersonId person(Map<String, String> typed, String name) {
        String id = text(typed, name);
        return Ids.isId(id) ? new PersonId(id) : null;
    }

    private static String text(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }

    private static String blankAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private String page(Who who, PersonView person, Map<String, String> typed, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("typed", typed);
        model.addAttribute("today", Show.today().toString());
        model.addAttribute("organizations", organizations.all(who));
        model.addAttribute("seeds", seeds(who, person));
        model.addAttribute(
                "owners",
                questions.ask(new FindPersons(who.viewer(), "", 1, MOST_PERSONS)).items().stream()
                        .filter(one -> one.name() != null && !one.id().equals(person.id()))
                        .toList());
        model.addAttribute("coordinators", questions.ask(new FindHolders(who.viewer(), Role.COORDINATOR)));
        model.addAttribute("commandId", Sender.newId());
        return "party/move";
    }

    private List<SeedView> seeds(Who who, PersonView person) {
        Map<String, Set<String>> filter =
                Map.of("owner", Set.of(person.id().value()), "state", SeedState.WAY.codes(MovePages::there));
        return questions
                .ask(new FindSeeds(who.viewer(), "", filter, "newest", 1, MovePerson.MOST, null))
                .items();
    }

    private static boolean there(State state) {
        return !state.erased();
    }

    private Who coordinator() {
        Who who = user.who();
        Guard.needs(who, Role.COORDINATOR);
        return who;
    }
}
