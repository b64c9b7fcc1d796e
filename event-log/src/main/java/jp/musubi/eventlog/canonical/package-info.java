/**
 * The one byte form of an event, the same for every engine, and the hash tree over it (RFC 6962).
 *
 * <p>What is written here is hashed into the log and can never change: another form would be another format byte.
 */
@NullMarked
package jp.musubi.eventlog.canonical;

import org.jspecify.annotations.NullMarked;
