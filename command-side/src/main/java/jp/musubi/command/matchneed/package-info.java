/** Use case: stores what the matcher saw for a need and proposes the best pairings, displacing proposals that nobody touched and that are no longer among the best. */
package jp.musubi.command.matchneed;
