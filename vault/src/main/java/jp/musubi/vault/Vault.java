package jp.musubi.vault;

import java.time.InstantSource;

/** The vault. Thread-safe. Every change is durable before the call returns. */
public sealed interface Vault extends AutoCloseable permits SqliteVault, MongoVault {
    Accounts accounts();

    Keys keys();

    /** Mails that wait to be sent. */
    Outbox outbox();

    /** One-time links, as of the system's clock. */
    default Links links() {
        return links(InstantSource.system());
    }

    /** One-time links, as of a clock. */
    Links links(InstantSource clock);

    /** What people typed and have not sent. */
    Drafts drafts();

    /** What wraps all that is secret here. */
    MasterKey master();

    /**
     * Has a fresh master key take over from the one in use, which is set aside: copies of the vault from before still need
     * it. A process that is killed meanwhile loses nothing, and the next to open the vault goes on.
     *
     * @throws UnsupportedOperationException when the key is in the environment, which only its keeper can change
     */
    void rotateMasterKey();

    /** Second factors of persons. */
    SecondFactors secondFactors();

    /** Who is signed in at a browser, on whatever node. */
    Sessions sessions();

    /** Access tokens of programs. */
    Tokens tokens();

    @Override
    void close();
}
