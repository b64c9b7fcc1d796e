/** Use case: takes a seed back. */
package jp.musubi.command.withdrawseed;
