/**
 * What is learned from the texts of a collection: how rare things are in it, and which terms stand together, as places in a
 * latent space. Which texts count follows from the log alone ({@code ModelPosition}), so every node learns the same model,
 * and that of any day can be learned again.
 */
package jp.musubi.search.match.learned;
