/** How owners confirm the wording of their records: the letter, the page behind the link, and what the record's page says of it. */
package jp.musubi.app.confirmation;
