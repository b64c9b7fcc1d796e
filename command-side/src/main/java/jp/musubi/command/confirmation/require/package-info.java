/** Says whether owners must confirm before others see. */
@NullMarked
package jp.musubi.command.confirmation.require;

import org.jspecify.annotations.NullMarked;
