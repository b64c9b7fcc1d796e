package jp.musubi.app.security;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.command.refusal.Refusal;
import jp.musubi.command.refusal.RefusedException;
import jp.musubi.command.refusal.Violation;
import jp.musubi.language.id.PersonId;
import jp.musubi.vault.Accounts;
import jp.musubi.vault.PasswordGenerator;

/** Opens accounts for persons, and refuses as commands do: with a field and a reason. */
public final class AccountDesk {

    private static final String LOGIN = "[a-z0-9._@+-]{3,64}";

    private final Accounts accounts;

    public AccountDesk(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Checks beforehand what {@link #open} would refuse, so that no person is registered without the account asked for.
     *
     * @param password null for a one-time password
     * @throws RefusedException naming {@code login} or {@code password}
     */
    public void check(String login, String password) {
        List<Violation> violations = new ArrayList<>();
        if (!login.matches(LOGIN)) {
            violations.add(new Violation("login", "bad_login", List.of()));
        }
        if (password != null && !fits(password)) {
            violations.add(new Violation("password", "bad_password", List.of()));
        }
        if (!violations.isEmpty()) {
            throw new RefusedException(new Refusal(Refusal.Kind.INVALID, violations));
        }
        if (accounts.find(login).isPresent()) {
            throw duplicate();
        }
    }

    /** Whether a password may be chosen: 12 characters or more, 72 bytes at most. */
    public static boolean fits(String password) {
        return password.codePointCount(0, password.length()) >= 12
                && password.getBytes(StandardCharsets.UTF_8).length <= 72;
    }

    /**
     * Opens an account.
     *
     * @param password null for a one-time password, which must be changed at the first sign-in
     * @return the one-time password, or null when a password was given
     */
    public String open(String login, PersonId person, String password) {
        String oneTime = password == null ? PasswordGenerator.generate() : null;
        try {
            accounts.open(login, person.value(), oneTime == null ? password : oneTime, oneTime != null);
        } catch (Accounts.DuplicateLoginException e) {
            throw duplicate();
        }
        return oneTime;
    }

    /** Whether the person has an account already. */
    public boolean has(PersonId person) {
        return accounts.ofPerson(person.value()).isPresent();
    }

    private static RefusedException duplicate() {
        return new RefusedException(Refusal.of(Refusal.Kind.CONFLICT, "login", "login_taken"));
    }
}
