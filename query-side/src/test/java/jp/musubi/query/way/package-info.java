/** The tables of the language, walked over in the views. */
package jp.musubi.query.way;
