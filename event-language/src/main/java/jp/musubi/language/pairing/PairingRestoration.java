package jp.musubi.language.pairing;

import jp.musubi.language.record.RestoredStage;

/** The last decision about the pairing holds no longer: the pairing stands where it stood before it. */
public sealed interface PairingRestoration extends PairingEvent permits PairingDecisionTakenBack, PairingResumed {
    /** Where it stands again. */
    RestoredStage restored();
}
