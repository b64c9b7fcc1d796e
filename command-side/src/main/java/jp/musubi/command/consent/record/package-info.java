/** Puts on record how a consent was given. */
@NullMarked
package jp.musubi.command.consent.record;

import org.jspecify.annotations.NullMarked;
