/** What the subjects of the language are built with: the table of the way that a process goes. */
package jp.musubi.language.kit;
