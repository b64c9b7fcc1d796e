package jp.musubi.command.pairing;

import jp.musubi.language.value.RestoredStage;

/** How far a pairing has come by decisions about itself. */
public enum PairingStage {
    /** Never proposed. */
    ABSENT,
    /** On the worklist. */
    PROPOSED,
    /** Kept for 検討中. */
    SHORTLISTED,
    /** 見送り. */
    DISMISSED,
    /** Gave way to better ones. */
    DISPLACED;

    /** The stage to which a decision taken back returns a pairing. */
    public static PairingStage of(RestoredStage restored) {
        return switch (restored) {
            case PROPOSED -> PROPOSED;
            case SHORTLISTED -> SHORTLISTED;
        };
    }

    /** Whether somebody may still decide about it. */
    public boolean standing() {
        return this == PROPOSED || this == SHORTLISTED;
    }
}
