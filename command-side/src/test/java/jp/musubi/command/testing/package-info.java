/** What the tests of all use cases share. */
package jp.musubi.command.testing;
