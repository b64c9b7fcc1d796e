/** What somebody types and has not sent yet: private, on every device, in no log and no index. */
package jp.musubi.node.drafts;
