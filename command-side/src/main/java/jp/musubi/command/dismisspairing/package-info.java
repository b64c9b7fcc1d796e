/** Use case: dismisses a pairing. */
package jp.musubi.command.dismisspairing;
