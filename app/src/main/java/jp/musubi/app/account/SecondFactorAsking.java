package jp.musubi.app.account;

import jakarta.servlet.http.HttpServletRequest;
import jp.musubi.app.kit.security.OwnPassword;
import jp.musubi.app.kit.security.SecondFactorRule;
import jp.musubi.app.kit.security.TooManyAttemptsException;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.accounts.SecondFactorDesk;
import jp.musubi.node.gateway.Standings;
import jp.musubi.vault.Account;
import org.springframework.stereotype.Component;

/** Who is asked for a second factor, and for a code of it before it is changed. */
@Component
class SecondFactorAsking {

    private final Standings standings;
    private final SecondFactorRule rule;
    private final SecondFactorDesk desk;
    private final OwnPassword own;

    SecondFactorAsking(Standings standings, SecondFactorRule rule, SecondFactorDesk desk, OwnPassword own) {
        this.standings = standings;
        this.rule = rule;
        this.desk = desk;
        this.own = own;
    }

    /** Whether the cluster asks the person for one. */
    boolean of(PersonId person) {
        return standings.of(person).acting().stream().anyMatch(SecondFactorRule.ROLES::contains) && rule.set();
    }

    /**
     * Whoever finds a browser that was left signed in must not take the second factor away: a code is asked once more, and
     * failures count as those of signing in.
     *
     * @throws RefusedException naming {@code code} when it does not fit, or when no attempt is looked at now
     */
    void require(Account account, String code, HttpServletRequest request) {
        PersonId person = new PersonId(account.personId());
        try {
            if (!own.attempt(account.login(), request.getRemoteAddr(), () -> desk.fits(person, code))) {
                throw SecondFactorDesk.wrong();
            }
        } catch (TooManyAttemptsException e) {
            throw new RefusedException(Refusal.of(Refusal.Kind.CONFLICT, "code", "code_throttled"));
        }
    }
}
