/**
 * Question: The notes of contacts on a record, newest first. Coordinators and auditors; an intermediary sees
 * those it noted.
 */
package jp.musubi.query.contact.find;
