/** A promise (約束) given in a contact: its states and its way. */
package jp.musubi.language.promise;
