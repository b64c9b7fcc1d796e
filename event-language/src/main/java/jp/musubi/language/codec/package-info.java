/** The one codec: stored bytes to event and back, old versions upgraded, protected values sealed and opened. */
package jp.musubi.language.codec;
