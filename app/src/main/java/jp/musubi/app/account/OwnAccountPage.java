package jp.musubi.app.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.SessionBook;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.TokenAccess;
import jp.musubi.language.party.TokenSubject;
import jp.musubi.node.accounts.SecondFactorDesk;
import jp.musubi.node.accounts.TokenDesk;
import jp.musubi.vault.Accounts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands on the page of one's own account. */
@Component
class OwnAccountPage {

    private final Accounts accounts;
    private final TokenDesk tokens;
    private final SessionBook sessions;
    private final SecondFactorDesk factors;

    OwnAccountPage(Accounts accounts, TokenDesk tokens, SessionBook sessions, SecondFactorDesk factors) {
        this.factors = factors;
        this.sessions = sessions;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /** @param person null while the node is not open */
    String show(PersonId person, TokenForm form, HttpServletRequest request, Show show, Model model) {
        if (person == null) {
            throw new AbsentException();
        }
        model.addAttribute("account", accounts.ofPerson(person.value()).orElseThrow(AbsentException::new));
        model.addAttribute("tokens", tokens.of(person));
        String here = SessionBook.idOf(request).orElse(null);
        model.addAttribute("sessions", SessionsShown.of(sessions.of(person.value()), here, show));
        model.addAttribute("secondFactor", factors.of(person).isPresent());
        model.addAttribute("form", form);
        model.addAttribute("days", TokenForm.DAYS);
        model.addAttribute("accesses", List.of(TokenAccess.values()));
        model.addAttribute("subjects", List.of(TokenSubject.values()));
        model.addAttribute("endId", Sender.newId());
        return "account/page";
    }
}
