/**
 * Lists of seeds and needs from files: JSON lines, CSV and XLSX, in UTF-8 or Windows-31J. Every line goes through the same
 * readers, commands and rules as a form; one bad line never stops the others; the same line twice adds nothing.
 */
package jp.musubi.node.importing;
