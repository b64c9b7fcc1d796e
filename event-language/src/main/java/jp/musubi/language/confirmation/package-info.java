/** Confirmation (承諾): the owner of a seed or need reads its wording, and agrees, asks for a change, or takes it back. */
@NullMarked
package jp.musubi.language.confirmation;

import org.jspecify.annotations.NullMarked;
