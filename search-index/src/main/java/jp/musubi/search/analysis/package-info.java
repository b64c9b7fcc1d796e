/**
 * The one analysis of text, for indexing, searching, matching and highlighting alike: words as Kuromoji finds them with the
 * terms of the fields, and single kanji and pairs of characters beside them, after writing variants have been made equal.
 * The tables beside it are data: {@code words.txt} has a term a line, cut by spaces where it is to be cut, and {@code
 * loanwords.csv} words in katakana with their English.
 */
package jp.musubi.search.analysis;
