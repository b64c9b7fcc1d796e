/** Question: Events as stored, opened as far as their keys exist. Auditors only; others get an empty list. */
package jp.musubi.query.auditevents;
