package jp.musubi.vault;

import java.util.List;

/**
 * All rows of a table, by key.
 *
 * @param rows the values in the order of the columns: a String, a Long, a whole ByteBuffer, or null
 */
record TableRows(VaultTable table, List<List<Object>> rows) {}
