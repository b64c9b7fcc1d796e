/**
 * Measures the matcher on judged collections: reads one, puts it into an index in memory as the projections would, asks
 * the matcher every question, and computes what trec_eval computes. Needs no data directory and no server.
 */
package jp.musubi.node.evaluate;
