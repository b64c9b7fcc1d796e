package jp.musubi.language.need;

import jp.musubi.language.kit.Coded;

/** 受付経路: how a need came in. */
public enum Channel implements Coded {
    DIRECT,
    BANK,
    TESTING_INSTITUTE,
    AGRICULTURAL_COOPERATIVE,
    CHAMBER_OF_COMMERCE,
    OTHER;

    /** Whether the owner's consent must be on record: every channel but 直接. */
    public boolean needsConsent() {
        return this != DIRECT;
    }
}
