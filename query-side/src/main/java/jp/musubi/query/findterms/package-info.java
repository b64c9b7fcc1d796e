/** Question: Searches the glossary. Members only. */
package jp.musubi.query.findterms;
