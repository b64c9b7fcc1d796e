/** Who has a seed or a need: who decides about that, and what is known of it. */
@NullMarked
package jp.musubi.command.custody;

import org.jspecify.annotations.NullMarked;
