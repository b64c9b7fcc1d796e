/** Use case: has all open needs matched again as of now. A job that is still open ends with it. */
package jp.musubi.command.requestrematch;
