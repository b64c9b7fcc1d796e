package jp.musubi.app.kit.security;

import java.io.Serializable;
import java.security.Principal;
import jp.musubi.language.party.PersonId;

/**
 * Who signed in. Says nothing of roles: those are read anew at each request.
 *
 * @param twice whether a second factor was shown besides it
 * @param mark that of the password which was typed: once the account has another, this sign-in is over
 */
public record SignedIn(String login, String person, String mark, boolean twice) implements Principal, Serializable {

    /** A sign-in of which no password is remembered. */
    public SignedIn(String login, String person) {
        this(login, person, null);
    }

    /** A sign-in by password alone. */
    public SignedIn(String login, String person, String mark) {
        this(login, person, mark, false);
    }

    @Override
    public String getName() {
        return login;
    }

    public PersonId personId() {
        return new PersonId(person);
    }

    /** Without what only this process compares. */
    @Override
    public String toString() {
        return login;
    }
}
