/** Question: Reads a need; empty when it does not exist for this viewer. */
package jp.musubi.query.readneed;
