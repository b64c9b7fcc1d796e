/**
 * The embedded engine: one SQLite file in WAL mode, one writing connection, readers beside it, other processes welcome.
 *
 * <p>Appends that wait while another is being made durable go together in one {@code BEGIN IMMEDIATE} transaction with
 * one fsync. Of each: look for the append id, check the condition against what is stored and what was accepted before it.
 * Then insert them all, at the end of two tables. Nobody is told anything before the fsync.
 *
 * <p>What an event is found by stands in memory at first ({@code Recent}), which every process fills from the events, and
 * is carried over later, much together and in order, into tables of keys (tag, name, position; of several tags the rarest
 * leads). A query asks both, memory first.
 */
@NullMarked
package jp.musubi.eventlog.sqlite;

import org.jspecify.annotations.NullMarked;
