/**
 * Pages: server-rendered HTML for people. Controllers ask questions and send commands; what may be seen and done is
 * decided by the index and by the commands, never here. One package a screen; {@code page} holds what all share.
 */
package jp.musubi.app.web;
