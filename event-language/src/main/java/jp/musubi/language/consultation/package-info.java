/** A consultation (相談): what a visitor asks for without an account, and what became of it. */
@NullMarked
package jp.musubi.language.consultation;

import org.jspecify.annotations.NullMarked;
