/** Questions to one position of the index: reading, searching, counting, highlighting. */
package jp.musubi.search.query;
