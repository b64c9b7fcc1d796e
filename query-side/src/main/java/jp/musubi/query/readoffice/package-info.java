/** Question: how the office that runs the cluster is reached. Everybody may ask. */
package jp.musubi.query.readoffice;
