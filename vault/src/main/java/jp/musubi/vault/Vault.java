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

    @Override
    void close();
}
