/** Question: Reads one promise; empty when it does not exist for this viewer. */
package jp.musubi.query.readpromise;
