/** The coordinator's worklist, and the page of one pairing. */
package jp.musubi.app.web.pairings;
