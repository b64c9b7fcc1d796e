/**
 * The command line. {@code serve} runs the server; every other command is a task that runs inside the server when one
 * holds the data directory, and in this process when none does.
 */
package jp.musubi.app.cli;
