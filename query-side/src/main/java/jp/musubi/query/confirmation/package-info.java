/** What the owner of a seed or need says of its wording, told beside the record itself. */
package jp.musubi.query.confirmation;
