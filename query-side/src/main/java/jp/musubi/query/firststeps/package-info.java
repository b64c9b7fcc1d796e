/** Question: which first steps of a new cluster have been taken. */
package jp.musubi.query.firststeps;
