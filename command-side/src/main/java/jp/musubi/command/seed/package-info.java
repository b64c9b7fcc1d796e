/** What is known about one seed when somebody decides about it. */
package jp.musubi.command.seed;
