/** Question: Reads an organization; empty when it does not exist for this viewer. */
package jp.musubi.query.readorganization;
