/** Consultations that visitors leave, and what coordinators make of them. */
@NullMarked
package jp.musubi.command.consultation;

import org.jspecify.annotations.NullMarked;
