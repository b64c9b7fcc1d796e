/** Question: Lists organizations. Members only. */
package jp.musubi.query.findorganizations;
