/**
 * Question: Lists pairings, best score first within a need, newest needs first. Coordinators and auditors only;
 * others get an empty page.
 */
package jp.musubi.query.pairing.find;
