/** Who has a record: acts, what its page shows, and taking several at once. */
package jp.musubi.app.custody;
