package jp.musubi.vault;

import java.util.List;

/** The tables that came with form 3, beside those of accounts and keys. */
final class VaultTables {
    static final List<VaultTable> ALL = List.of(
            LinkRow.TABLE,
            OutboxTable.TABLE,
            TokenRow.TABLE,
            KeptDraft.TABLE,
            OpenSession.TABLE,
            SecondFactorRow.TABLE,
            SecondFactorRow.CODES);

    private VaultTables() {}
}
