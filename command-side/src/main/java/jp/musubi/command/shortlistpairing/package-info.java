/** Use case: keeps a pairing for 検討中. */
package jp.musubi.command.shortlistpairing;
