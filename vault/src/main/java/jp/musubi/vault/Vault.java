package jp.musubi.vault;

/** The vault. Thread-safe. Every change is durable before the call returns. */
public sealed interface Vault extends AutoCloseable permits SqliteVault, MongoVault {
    Accounts accounts();

    Keys keys();

    @Override
    void close();
}
