/** What is known about one pairing, its need and its seed when somebody decides about it. */
package jp.musubi.command.pairing;
