/**
 * For engines: what they share beside the port. Appends that wait for each other go together ({@code GroupCommit}), and
 * followers are woken when something was appended ({@code Announcer}); the store itself is each engine's own.
 */
@NullMarked
package jp.musubi.eventlog.engine;

import org.jspecify.annotations.NullMarked;
