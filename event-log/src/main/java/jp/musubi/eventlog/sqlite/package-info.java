/**
 * The embedded engine: one SQLite file in WAL mode, one writing connection, readers beside it, other processes welcome.
 *
 * <p>An append is one {@code BEGIN IMMEDIATE} transaction: look for the append id, check the condition, insert, commit
 * with one fsync. Conditions and sourcing are answered from a covering key (tag, name, position); of several tags the
 * rarest leads.
 */
package jp.musubi.eventlog.sqlite;
