package jp.musubi.vault;

import java.util.Optional;

/** Where the master key of one vault is kept. What it says is looked up anew each time. */
sealed interface MasterKeyKeeper permits MasterKeyFile, MasterKeyVariable {

    /** The key to wrap with; empty when there is none. @throws MasterKeyException when it is none to be used */
    Optional<MasterKeyBytes> current();

    /** Any key that is kept, by what tells it from others: that in use, or one before. */
    Optional<MasterKeyBytes> find(String id);

    /** The key to wrap with, made where there is none. @throws MasterKeyException when none can be made */
    MasterKeyBytes currentOrMade();

    /**
     * Puts a fresh key in the place of the one in use, which is set aside under its id; durable when this returns.
     *
     * @throws UnsupportedOperationException where this process cannot change it
     */
    MasterKeyBytes renew();

    /** The file made by {@link #currentOrMade}. */
    Optional<String> made();

    /** Where it is, to be shown. */
    String shown();
}
