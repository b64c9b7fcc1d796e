/** Use case: takes the last decision on a pairing back. */
package jp.musubi.command.takebackpairing;
