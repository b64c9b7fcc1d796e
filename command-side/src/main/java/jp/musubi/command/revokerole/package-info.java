/** Use case: revokes a role; the last administrator stays. */
package jp.musubi.command.revokerole;
