/**
 * The one index of all time, and matching over it. Each revision of a record is a document of its own, valid from one
 * log position to another; nothing is deleted, erasure excepted. Every question is asked of a {@code IndexView}, which
 * shows exactly one position; every count and statistic is taken only from documents that are valid there and that the
 * viewer may see; ties fall by id. So the same log gives the same answer bit for bit, whatever the segments.
 */
package jp.musubi.search;
