/** For engines: what they all need beside a store. */
package jp.musubi.eventlog.engine;
