/** Question: Reads the note of a contact; empty when it does not exist for this viewer. */
package jp.musubi.query.readcontact;
