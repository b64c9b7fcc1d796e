/**
 * The command line. {@code serve} runs the server; {@code rehearse} is for the launcher; every other command is a task that runs inside the server when one
 * holds the data directory, and in this process when none does.
 */
package jp.musubi.app.cli;
