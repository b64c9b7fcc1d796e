package jp.musubi.node;

import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.vault.Vault;

/** Destroys keys, closes the accounts of erased persons, and forgets what their access tokens were called. */
final class Erasures {

    private Erasures() {}

    /** Repeating changes nothing. */
    static void destroy(Vault vault, RecordRef erased) {
        vault.keys().destroy(erased.toString());
        if (erased.type() == RecordType.PERSON) {
            vault.tokens().endAll(erased.id());
            vault.accounts().all().stream()
                    .filter(account -> account.personId().equals(erased.id()) && !account.closed())
                    .forEach(account -> vault.accounts().close(account.login()));
        }
    }
}
