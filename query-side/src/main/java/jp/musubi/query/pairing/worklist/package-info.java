/**
 * Question: A coordinator's first screen: overdue promises, those of today and next, new candidates grouped by
 * need, records that wait. Empty unless a coordinator asks.
 */
package jp.musubi.query.pairing.worklist;
