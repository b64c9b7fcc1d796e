/** Use case: replaces the whole content of a seed. */
package jp.musubi.command.reviseseed;
