/** The command line, with a server and without one. */
package jp.musubi.app.cli;
