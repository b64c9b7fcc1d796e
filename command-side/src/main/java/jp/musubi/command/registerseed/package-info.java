/** Use case: registers a seed as a draft. */
package jp.musubi.command.registerseed;
