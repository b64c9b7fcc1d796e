/** What the matcher saw when it last looked at a need, for the questions that tell of it. */
package jp.musubi.query.lastlook;
