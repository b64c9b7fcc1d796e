/** Says that a seed or need is not to be approached for now. */
@NullMarked
package jp.musubi.command.sounding.pause;

import org.jspecify.annotations.NullMarked;
