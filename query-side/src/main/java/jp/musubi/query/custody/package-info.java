/** Who has a record: which of it stands in documents, and what of it readers are told. */
package jp.musubi.query.custody;
