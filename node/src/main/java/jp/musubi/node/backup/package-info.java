/**
 * Copies of an installation's truth, and the way back: the log, the vault, and the list of what was erased, which must
 * outlive both. Index and checkpoints are not among them: they follow from the log.
 */
package jp.musubi.node.backup;
