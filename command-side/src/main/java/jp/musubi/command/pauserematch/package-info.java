/** Use case: lets the job rest. */
package jp.musubi.command.pauserematch;
