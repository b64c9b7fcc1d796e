/** Matching: candidates of the other side with exact, explained, reproducible scores. */
package jp.musubi.search.match;
