/** The only main: HTTP, HTML, security, command line, wiring. */
package jp.musubi.app;
