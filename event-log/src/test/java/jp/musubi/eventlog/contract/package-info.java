/** What every engine of the event log must do: a test class of an engine extends {@code EventLogContract}. */
package jp.musubi.eventlog.contract;
