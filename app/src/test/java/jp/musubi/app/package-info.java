/** What the tests of all packages share. */
package jp.musubi.app;
