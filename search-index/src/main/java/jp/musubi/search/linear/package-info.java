/**
 * Linear algebra of the little that is needed: sparse matrices, eigenvectors of small symmetric ones, and the singular
 * value decomposition that rests on both. Plain sums in a fixed order on one thread: the same bits on every machine. Knows
 * nothing of texts.
 */
package jp.musubi.search.linear;
