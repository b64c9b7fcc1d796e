package jp.musubi.vault;

/** The vault. Thread-safe. Every change is durable before the call returns. */
public interface Vault extends AutoCloseable {
    Accounts accounts();

    Keys keys();

    @Override
    void close();
}
