/**
 * The thin adapter from Axon's storage engine, an internal interface that moves, to the port. Nothing else here sees Axon.
 *
 * <p>Axon's positions are read as "so many events have been seen": token, marker and start position n stand after the
 * event at position n, and 0 before the first.
 */
@NullMarked
package jp.musubi.eventlog.axon;

import org.jspecify.annotations.NullMarked;
