/** Question: Which records end within the next days. */
package jp.musubi.query.findending;
