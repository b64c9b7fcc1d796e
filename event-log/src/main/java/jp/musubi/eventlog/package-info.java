/**
 * The port of an append-only event log with dynamic consistency boundaries. It knows no domain and no framework.
 *
 * <p>Positions are 1, 2, 3 … without a gap, in the order of commits. An append is one atomic, durable commit: it checks
 * its condition and stores all its events, or stores nothing. Every engine keeps the same canonical bytes
 * ({@code canonical}), so that the same history has the same tree head everywhere.
 */
@NullMarked
package jp.musubi.eventlog;

import org.jspecify.annotations.NullMarked;
