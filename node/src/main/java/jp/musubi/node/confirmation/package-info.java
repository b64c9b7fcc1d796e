/** The owner's one-time links: from the request in the log to the link in the vault, and from the link to the answer. */
package jp.musubi.node.confirmation;
