/** Use case: says how the office that runs the cluster is reached. */
package jp.musubi.command.describeoffice;
