/** Use case: registers a person. */
package jp.musubi.command.registerperson;
