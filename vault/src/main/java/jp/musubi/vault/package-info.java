/**
 * What must never be in a log: accounts with password hashes, and the keys of persons and records. One small store of
 * its own, backed up apart from the log, so that destroying a key here erases everywhere.
 */
package jp.musubi.vault;
