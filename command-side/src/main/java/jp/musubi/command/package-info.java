/**
 * Decisions: what is asked (commands), what is known (decision models, sourced by tags), what follows (events, or a
 * refusal that says why). One package a use case; {@code refusal} holds how a command says no.
 */
package jp.musubi.command;
