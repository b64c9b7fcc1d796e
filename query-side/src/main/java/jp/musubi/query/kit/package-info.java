/**
 * What can be asked: projections fill the index from the log, each question has a package of its own, and history
 * and audit read the log itself. Answers respect disclosure: what a viewer may not see is not in them.
 */
package jp.musubi.query.kit;
