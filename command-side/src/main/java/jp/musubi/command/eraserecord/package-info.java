/** Use case: erases a seed, a need or a contact. */
package jp.musubi.command.eraserecord;
