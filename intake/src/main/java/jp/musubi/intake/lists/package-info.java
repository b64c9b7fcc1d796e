/**
 * The lines of a list of seeds or needs, from JSON lines, CSV and XLSX, in UTF-8 or Windows-31J. A line that cannot be read
 * says why, and never stops the others.
 */
package jp.musubi.intake.lists;
