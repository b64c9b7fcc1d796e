/** Use case: says that a promise was kept. */
package jp.musubi.command.keeppromise;
