/** Recomputing a log from its stored bytes. */
@NullMarked
package jp.musubi.eventlog.audit;

import org.jspecify.annotations.NullMarked;
