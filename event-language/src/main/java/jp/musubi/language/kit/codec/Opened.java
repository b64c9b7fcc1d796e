package jp.musubi.language.kit.codec;

import jp.musubi.language.kit.Event;

/**
 * An event read from bytes.
 *
 * @param event protected components are null where a key is gone
 * @param erased whether anything could not be opened because its key has been destroyed
 */
public record Opened(Event event, boolean erased) {}
