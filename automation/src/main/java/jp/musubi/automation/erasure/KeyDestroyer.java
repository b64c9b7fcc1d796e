package jp.musubi.automation.erasure;

import jp.musubi.language.kit.RecordRef;

/** Destroys keys. */
@FunctionalInterface
public interface KeyDestroyer {

    /**
     * Destroys the key of a person or record, durably. Destroying it again, or one that never was, changes
     * nothing.
     */
    void destroy(RecordRef owner);
}
