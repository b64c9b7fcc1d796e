/**
 * From what people type to values: one reader of each record for forms, JSON, CSV and XLSX alike. Knows the Japanese and
 * English names of fields and codes, dates in western and era notation, and collects every error instead of the first.
 * A {@link jp.musubi.intake.input.RecordKind} is how one kind of record is read, checked and sent, whatever way it comes.
 */
package jp.musubi.intake.input;
