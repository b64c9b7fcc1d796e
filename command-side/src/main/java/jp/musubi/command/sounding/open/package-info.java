/** Says that a seed or need may be approached again. */
@NullMarked
package jp.musubi.command.sounding.open;

import org.jspecify.annotations.NullMarked;
