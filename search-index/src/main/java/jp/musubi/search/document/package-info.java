/** What goes into the index and comes out of it: revisions, matched texts and traits, the glossary, and who asks. */
package jp.musubi.search.document;
