/** Use case: says that the job is done. */
package jp.musubi.command.completerematch;
