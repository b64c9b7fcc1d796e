/** Question: Searches seeds. */
package jp.musubi.query.findseeds;
