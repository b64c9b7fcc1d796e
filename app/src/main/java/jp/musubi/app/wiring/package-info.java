/** Puts HTTP around a node: the beans, the server's start and end, health, and what pages need to know of the node. */
package jp.musubi.app.wiring;
