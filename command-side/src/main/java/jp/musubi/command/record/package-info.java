/** Whether a record of whatever type exists, for decisions that only name it. */
@NullMarked
package jp.musubi.command.record;

import org.jspecify.annotations.NullMarked;
