/** A research seed (研究シーズ): its states and its way. */
package jp.musubi.language.seed;
