/** Use case: closes a need. */
package jp.musubi.command.closeneed;
