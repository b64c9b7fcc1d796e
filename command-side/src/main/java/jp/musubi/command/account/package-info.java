/** Use cases: acts on the accounts of persons. What they do to the vault follows once they are in the log. */
package jp.musubi.command.account;
