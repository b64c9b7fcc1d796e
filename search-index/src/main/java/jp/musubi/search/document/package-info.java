/** What goes into the index and comes out of it. */
package jp.musubi.search.document;
