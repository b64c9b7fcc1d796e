/**
 * That nobody reads what they may not, asked of every address that the application has.
 *
 * <p>{@code Stock} fills a cluster with records of every kind, range and state, whose every text bears a rare word of its own
 * ({@code Marker}). {@code Cast} are the people who ask. {@code routes.txt} beside the test's resources says of each address how
 * it is asked and who gets an answer there; an address without a row fails. {@code Reference} says, in ten lines, who may read
 * which word.
 */
package jp.musubi.app.leak;
