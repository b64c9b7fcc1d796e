package jp.musubi.language.record;

import jp.musubi.language.kit.Coded;

/** Where a pairing stands again once a decision about it has been taken back. */
public enum RestoredStage implements Coded {
    /** Undecided, on the worklist. */
    PROPOSED,
    /** 検討中. */
    SHORTLISTED
}
