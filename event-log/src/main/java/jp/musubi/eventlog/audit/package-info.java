/** Recomputing a log from its stored bytes. */
package jp.musubi.eventlog.audit;
