/** Use case: grants a role. */
package jp.musubi.command.grantrole;
