/** Use case: changes what is known of a person. */
package jp.musubi.command.reviseperson;
