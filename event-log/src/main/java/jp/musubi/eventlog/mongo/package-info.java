/**
 * The engine for several nodes: a MongoDB collection in which each document is a batch of appends.
 *
 * <p>Batches are numbered 1, 2, 3 …, and a batch is stored by inserting the next number. Of two writers that want the same
 * number the unique key lets one through; the other reads what came between and decides again. That one atomic insert
 * is all that writers share: no transaction, no lock, no clock. A batch bears a token of its writer, so that an insert
 * whose answer was lost is recognised, and until it is known what became of it, no other number is tried.
 *
 * <p>Within a process the appends that wait are stored together. A condition is checked against a window of recent events
 * in memory, or, when it looks further back, by an indexed query. An append that an earlier one of the same batch would
 * refuse stays undecided until that batch is durable.
 */
@NullMarked
package jp.musubi.eventlog.mongo;

import org.jspecify.annotations.NullMarked;
