/** Ids as types, so that a seed cannot be passed where a need is wanted. */
package jp.musubi.language.id;
