/** Use case: lets a paused job go on. */
package jp.musubi.command.resumerematch;
