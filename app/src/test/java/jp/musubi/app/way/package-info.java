/** The tables of what can become of records, as pages and the documentation show them. */
package jp.musubi.app.way;
