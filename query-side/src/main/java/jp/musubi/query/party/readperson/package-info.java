/**
 * Question: Reads a person and the roles held, for signing in and for showing names. Not filtered: callers show
 * names only.
 */
package jp.musubi.query.party.readperson;
