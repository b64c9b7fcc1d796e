/**
 * Programs that measure, never part of the test run. Each compares Musubi with the plainest thing that does the same work
 * with the same bytes in the same run, in turns, and takes medians: machines differ, ratios less so.
 */
package jp.musubi.bench;
