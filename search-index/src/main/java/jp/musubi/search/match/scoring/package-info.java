/**
 * The second stage, and its reasons: the best of the first stage are scored by what is dearer (character pairs, meaning,
 * likeness in the latent space, near neighbours), and each score is taken apart again into what people are told of it.
 */
package jp.musubi.search.match.scoring;
