/**
 * Decisions: what is asked (commands), what is known (decision models, sourced by tags), what follows (events, or a
 * refusal that says why). One package a use case, with its command, its handler and its registration; {@link
 * jp.musubi.command.CommandSide} registers them all.
 *
 * <p>What several use cases know in the same way lies beside them: {@code actor} (roles), {@code seed}, {@code need},
 * {@code pairing}, {@code party} and {@code record} (models), {@code rules} (what a content must fulfil), {@code slice}
 * (registration). {@code refusal} holds how a command says no.
 *
 * <p>Everything that a handler sources becomes part of the condition of its append: an event that would have changed the
 * decision, stored in between, makes the append fail instead of the rule.
 */
@NullMarked
package jp.musubi.command.kit;

import org.jspecify.annotations.NullMarked;
