/** How the owner of a seed or need confirms its wording by a one-time link. */
@NullMarked
package jp.musubi.command.confirmation;

import org.jspecify.annotations.NullMarked;
