/**
 * A record's text as a query: its terms weighed by how rare they are on the other side, what the glossary puts beside them,
 * its character pairs and its meaning. Here stands the one arithmetic of a direct score, over a text ({@code MatchQuery})
 * and over the documents of a segment ({@code LeafQuery}), bit for bit the same.
 */
package jp.musubi.search.match.query;
