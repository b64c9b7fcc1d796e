/** Carries a whole log from one engine to another, with the same commits, positions, times and hashes. */
@NullMarked
package jp.musubi.eventlog.copy;

import org.jspecify.annotations.NullMarked;
