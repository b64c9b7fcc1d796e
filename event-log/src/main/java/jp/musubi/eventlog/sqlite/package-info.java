/**
 * The embedded engine: one SQLite file in WAL mode, one writing connection, readers beside it, other processes welcome.
 *
 * <p>Appends that wait while another is being made durable go together in one {@code BEGIN IMMEDIATE} transaction with
 * one fsync. Of each: look for the append id, check the condition against what is stored and what was accepted before it,
 * insert. Nobody is told anything before the fsync. Conditions and sourcing are answered from a covering key (tag, name, position); of several tags the
 * rarest leads.
 */
package jp.musubi.eventlog.sqlite;
