/** The timeline of a record, for those who must be able to say why. */
package jp.musubi.app.web.history;
