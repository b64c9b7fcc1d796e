/** A corporate need (企業ニーズ): its states and its way. */
@NullMarked
package jp.musubi.language.need;

import org.jspecify.annotations.NullMarked;
