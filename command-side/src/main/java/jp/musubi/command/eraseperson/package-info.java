/** Use case: erases a person. */
package jp.musubi.command.eraseperson;
