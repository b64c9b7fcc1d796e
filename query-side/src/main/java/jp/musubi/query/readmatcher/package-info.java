/** Question: reads a matcher that was trained from decisions; empty when it does not exist for this viewer. */
package jp.musubi.query.readmatcher;
