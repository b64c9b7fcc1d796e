/**
 * Meaning as vectors: what a text means to a model, kept as whole numbers so that comparing them gives the same bits on
 * every machine. The model itself lives elsewhere, behind {@link jp.musubi.search.embedding.Embedder}.
 */
package jp.musubi.search.embedding;
