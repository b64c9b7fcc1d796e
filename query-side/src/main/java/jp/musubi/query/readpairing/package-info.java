/** Question: Reads a pairing with both its texts; empty unless a coordinator or auditor asks. */
package jp.musubi.query.readpairing;
