/** Use case: founds the cluster, with a first administrator who sees no limited text. */
package jp.musubi.command.foundcluster;
