package jp.musubi.vault;

/** What is kept of mails that wait. */
final class OutboxTable {
    static final VaultTable TABLE = new VaultTable("mail")
            .text("id")
            .text("owner")
            .indexed()
            .text("purpose")
            .optional()
            .text("subject")
            .optional()
            .indexed()
            .bytes("content")
            .text("state")
            .whole("queued")
            .whole("due")
            .indexed()
            .whole("attempts")
            .text("failure")
            .optional()
            .text("holder")
            .optional()
            .whole("held_until")
            .optional();

    private OutboxTable() {}
}
