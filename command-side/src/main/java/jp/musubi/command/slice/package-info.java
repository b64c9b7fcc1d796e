/** How a use case registers itself with Axon, and how a handler loads a model whose id it learns from another model. */
package jp.musubi.command.slice;
