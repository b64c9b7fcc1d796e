/** A research seed (研究シーズ): its states and its way. */
@NullMarked
package jp.musubi.language.seed;

import org.jspecify.annotations.NullMarked;
