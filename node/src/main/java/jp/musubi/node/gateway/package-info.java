/**
 * The two ways into the core, for pages, API, import and command line alike: commands in, questions out. Also the one
 * place that wires Axon: engine over the event log, codec over the vault's keys, who-did-it onto every event.
 */
package jp.musubi.node.gateway;
