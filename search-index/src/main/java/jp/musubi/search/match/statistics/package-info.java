/**
 * How common things are among those who are asked: the members of one side at a position ({@code Counterparts}), in how
 * many of their texts a term or a character pair stands, how long they are, and where their meanings lie in the mean.
 * Counts are whole numbers, so that they do not depend on segments, and what was counted for one position is corrected for
 * the next instead of counted anew.
 */
package jp.musubi.search.match.statistics;
