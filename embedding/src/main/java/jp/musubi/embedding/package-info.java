/**
 * Sentence vectors by a model in the ONNX format and its tokenizer, both files that the operator brings. Nothing here
 * reaches for the network, and nothing is loaded unless a model is named.
 */
package jp.musubi.embedding;
