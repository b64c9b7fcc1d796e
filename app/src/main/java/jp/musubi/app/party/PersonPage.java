package jp.musubi.app.party;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.musubi.app.kit.act.ActChoice;
import jp.musubi.app.kit.act.ActForms;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.SessionBook;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.accounts.AccountDesk;
import jp.musubi.node.accounts.SecondFactorDesk;
import jp.musubi.node.accounts.TokenDesk;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.node.mail.Mails;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.party.findpersons.FindPersons;
import jp.musubi.query.party.readperson.ReadPerson;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands on the page of one person. */
@Component
class PersonPage {

    private final Questions questions;
    private final AccountDesk desk;
    private static final int ALIKE = 20;
    private static final int MOST = 200;

    private final PersonScreens screens;
    private final Mails mails;
    private final TokenDesk tokens;
    private final SessionBook sessions;
    private final SecondFactorDesk factors;

    PersonPage(
            Questions questions,
            AccountDesk desk,
            PersonScreens screens,
            TokenDesk tokens,
            SessionBook sessions,
            SecondFactorDesk factors,
            Mails mails) {
        this.sessions = sessions;
        this.factors = factors;
        this.mails = mails;
        this.tokens = tokens;
        this.questions = questions;
        this.desk = desk;
        this.screens = screens;
    }

    String show(Who who, PersonId id, Model model, Locale locale) {
        PersonView person = view(id);
        model.addAttribute("person", person);
        var account = desk.of(id);
        model.addAttribute("account", account.orElse(null));
        model.addAttribute("mailReady", mails.ready());
        PersonActs.Known known = new PersonActs.Known(person, account.isPresent(), others(who, person));
        model.addAttribute(
                "acts", ActForms.of(new Show(locale), Sender.newId()).offered(PersonActs.ALL, who, known, id.value()));
        model.addAttribute("alike", screens.alike(who, person));
        model.addAttribute("tokens", tokens.of(id));
        model.addAttribute("secondFactor", factors.of(id).isPresent());
        model.addAttribute("sessions", sessions.of(id.value()).size());
        model.addAttribute("roles", PersonPages.grantable());
        model.addAttribute("self", id.equals(who.person()));
        model.addAttribute("commandId", Sender.newId());
        return "party/person";
    }

    /** Before a role that reveals limited text: what it lets its holder read. */
    String confirm(Who who, PersonId id, Role role, Model model) {
        model.addAttribute("person", view(id));
        model.addAttribute("role", role);
        model.addAttribute("self", id.equals(who.person()));
        model.addAttribute("commandId", Sender.newId());
        return "party/confirm-role";
    }

    /** A secret is in this answer and nowhere else: nobody may keep the answer either. */
    void told(String secret, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("told", secret);
    }

    /** Whom an entry may turn out to be: first those who are called or reached alike, then all others. */
    private List<ActChoice> others(Who who, PersonView one) {
        Map<String, String> choices = new LinkedHashMap<>();
        Stream.of(
                        screens.alike(who, one),
                        questions
                                .ask(new FindPersons(who.viewer(), one.name(), 1, ALIKE))
                                .items(),
                        questions
                                .ask(new FindPersons(who.viewer(), "", 1, MOST))
                                .items())
                .flatMap(List::stream)
                .filter(other -> other.name() != null && !other.id().equals(one.id()))
                .forEach(other -> choices.putIfAbsent(other.id().value(), called(other)));
        return choices.entrySet().stream()
                .map(choice -> ActChoice.of(choice.getKey(), choice.getValue()))
                .toList();
    }

    private String called(PersonView person) {
        return person.email() == null ? person.name() : person.name() + "（" + person.email() + "）";
    }

    private PersonView view(PersonId id) {
        return questions
                .ask(new ReadPerson(id))
                .filter(person -> person.name() != null && !person.erased())
                .orElseThrow(AbsentException::new);
    }
}
