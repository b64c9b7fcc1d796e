package jp.musubi.intake.firm;

import jp.musubi.language.kit.Coded;

/** What tells whose a need is. */
public enum ClueKind implements Coded {
    /** A name of the firm, now or before, or how it is read. */
    NAME,
    /** Where it works. */
    PLACE,
    /** What only this need speaks of, also in its limited part. */
    PRODUCT
}
