/** A pairing (組合せ) of a need and a seed: its states and its way. */
package jp.musubi.language.pairing;
