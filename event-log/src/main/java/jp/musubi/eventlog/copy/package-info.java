/** Carries a whole log from one engine to another, with the same commits, positions, times and hashes. */
package jp.musubi.eventlog.copy;
