/**
 * Question: Every event of a record in log order, with what each changed. Auditors, coordinators and the owner;
 * anybody else gets an empty list, as for a record that does not exist.
 */
package jp.musubi.query.kit.history;
