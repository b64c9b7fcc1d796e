/**
 * What must never be in a log: accounts with password hashes, the keys of persons and records, and what is kept of one-time
 * links. One small store of its own, backed up apart from the log, so that destroying a key here erases everywhere.
 *
 * <p>A new table is described once, as {@link jp.musubi.vault.LinkRow} does it, and stands in {@link
 * jp.musubi.vault.VaultTables}: making, upgrading, copying and moving a vault follow from that.
 */
package jp.musubi.vault;
