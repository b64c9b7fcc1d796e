package jp.musubi.node;

import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.vault.Vault;

/** What goes with an erased record or person from the vault: the key first, then all that waits there about it. */
final class Erasures {

    private Erasures() {}

    /** Repeating changes nothing. */
    static void destroy(Vault vault, RecordRef erased) {
        vault.keys().destroy(erased.toString());
        vault.outbox().drop(erased.toString());
        vault.links().endAll(erased.toString());
        vault.drafts().removeAbout(erased.toString());
        if (erased.type() == RecordType.PERSON) {
            vault.tokens().endAll(erased.id());
            vault.secondFactors().remove(erased.id());
            vault.drafts().removeOf(erased.id());
            vault.sessions().endAll(erased.id(), null);
            vault.accounts().all().stream()
                    .filter(account -> account.personId().equals(erased.id()) && !account.closed())
                    .forEach(account -> vault.accounts().close(account.login()));
        }
    }
}
