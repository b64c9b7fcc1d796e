/** Question: Lists persons. Coordinators, auditors and administrators only. */
package jp.musubi.query.findpersons;
