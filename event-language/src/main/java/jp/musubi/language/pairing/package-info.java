/** A pairing (組合せ) of a need and a seed: its states and its way. */
@NullMarked
package jp.musubi.language.pairing;

import org.jspecify.annotations.NullMarked;
