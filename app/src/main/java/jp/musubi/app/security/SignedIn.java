package jp.musubi.app.security;

import java.io.Serializable;
import java.security.Principal;
import jp.musubi.language.id.PersonId;

/** Who signed in. Says nothing of roles: those are read anew at each request. */
public record SignedIn(String login, String person) implements Principal, Serializable {

    @Override
    public String getName() {
        return login;
    }

    public PersonId personId() {
        return new PersonId(person);
    }
}
