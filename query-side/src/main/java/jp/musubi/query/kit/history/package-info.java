/**
 * Question: Every event of a record in log order, with what each changed. Auditors, coordinators and the owner;
 * anybody else gets an empty list, as for a record that does not exist.
 *
 * <p>No event is given a meaning here: the projection folds it, and what differs before and after is what it changed.
 */
package jp.musubi.query.kit.history;
