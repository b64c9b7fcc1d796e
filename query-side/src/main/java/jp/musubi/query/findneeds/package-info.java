/** Question: Searches needs. */
package jp.musubi.query.findneeds;
