/**
 * What follows the log and acts: the matcher sends commands, erasure destroys keys. Both go over events in log
 * order, keep no state of their own beside the log, and halt loudly at an event that they cannot act on.
 */
package jp.musubi.automation;
