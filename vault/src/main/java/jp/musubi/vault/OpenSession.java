package jp.musubi.vault;

import java.time.Instant;

/**
 * Somebody who is signed in at a browser. It bears no secret: the cookie of the browser is another, and is kept nowhere.
 *
 * @param id tells sessions apart
 * @param since when somebody signed in
 * @param seen when it was last used, to some minutes
 * @param browser what sort of browser it is, as a code
 */
public record OpenSession(String id, String personId, Instant since, Instant seen, String browser) {
    static final VaultTable TABLE = new VaultTable("open_session")
            .text("id")
            .text("person")
            .indexed()
            .whole("since")
            .whole("seen")
            .indexed()
            .text("browser");
}
