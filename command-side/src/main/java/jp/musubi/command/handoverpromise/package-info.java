/** Use case: hands a promise over to another person. */
package jp.musubi.command.handoverpromise;
