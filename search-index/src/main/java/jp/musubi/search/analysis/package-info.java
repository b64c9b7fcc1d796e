/**
 * The one analysis of text, for indexing, searching, matching and highlighting alike: words as Kuromoji finds them, and
 * single kanji beside them, after writing variants have been made equal.
 */
package jp.musubi.search.analysis;
