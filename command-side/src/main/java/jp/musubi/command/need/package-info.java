/** What is known about one need when somebody decides about it. */
package jp.musubi.command.need;
