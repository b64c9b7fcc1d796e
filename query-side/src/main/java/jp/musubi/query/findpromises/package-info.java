/** Question: The promises that a viewer may see, those due first before the others. */
package jp.musubi.query.findpromises;
