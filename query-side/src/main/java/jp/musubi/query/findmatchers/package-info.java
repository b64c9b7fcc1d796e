/** Question: lists the matchers that were trained from decisions, the last first, as the viewer may see them. */
package jp.musubi.query.findmatchers;
