/** What is known about persons and organizations when somebody decides about them or names them. */
package jp.musubi.command.party;
