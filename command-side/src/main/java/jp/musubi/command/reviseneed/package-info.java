/** Use case: replaces the whole content of a need. */
package jp.musubi.command.reviseneed;
