/**
 * What every question stands on: the form of a document in Lucene, the columns of a segment, and a snapshot, which is
 * the set of documents that were valid at one log position. Everything counted here is counted exactly, so that it does
 * not depend on how documents are spread over segments.
 */
package jp.musubi.search.segment;
