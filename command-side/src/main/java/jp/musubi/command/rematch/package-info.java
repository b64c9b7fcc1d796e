/** The jobs that match all open needs again, as decisions about them know them, and who may decide. */
package jp.musubi.command.rematch;
