/**
 * One running Musubi on one data directory, without any HTTP: opens log and vault under a lock, verifies, founds, brings
 * the index to the head, starts the automations, and closes everything in reverse. Server and command line share it.
 */
package jp.musubi.node;
