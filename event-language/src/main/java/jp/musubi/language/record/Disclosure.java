package jp.musubi.language.record;

import jp.musubi.language.kit.Coded;

/** 公開範囲: who may see a record, from everybody to named parties; ordered from widest to narrowest. */
public enum Disclosure implements Coded {
    PUBLIC,
    MEMBERS,
    COORDINATORS,
    NAMED;

    /** Whether this range lets in more people than the other. */
    public boolean widerThan(Disclosure other) {
        return ordinal() < other.ordinal();
    }
}
