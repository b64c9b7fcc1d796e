/** Use case: founds the cluster: the first command of every log. Makes the first administrator, who also holds the roles of coordinator and auditor until they are revoked, and grants the matcher its role. */
package jp.musubi.command.foundcluster;
