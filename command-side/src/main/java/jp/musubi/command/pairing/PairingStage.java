package jp.musubi.command.pairing;

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

    /** Whether somebody may still decide about it. */
    public boolean standing() {
        return this == PROPOSED || this == SHORTLISTED;
    }
}
