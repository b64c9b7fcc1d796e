/** What administrators see of outgoing mail, and can do about it. */
package jp.musubi.app.mail;
