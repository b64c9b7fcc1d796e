/** Use case: gives a promise up, with the reason. */
package jp.musubi.command.giveuppromise;
