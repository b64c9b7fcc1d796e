/** A job that matches all open needs again: its states and its way. */
package jp.musubi.language.rematch;
