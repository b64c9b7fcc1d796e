/** Use case: notes a contact on a seed, need, pairing, organization or person. */
package jp.musubi.command.notecontact;
