/** The jobs that match all open needs again. */
package jp.musubi.app.web.rematch;
