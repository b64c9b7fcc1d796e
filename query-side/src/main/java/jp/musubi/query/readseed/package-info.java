/** Question: Reads a seed; empty when it does not exist for this viewer. */
package jp.musubi.query.readseed;
