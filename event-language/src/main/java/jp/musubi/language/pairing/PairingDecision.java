package jp.musubi.language.pairing;

/** Somebody decided about the pairing. Until it is undone, that decision stands on those before it. */
public sealed interface PairingDecision extends PairingEvent
        permits PairingShortlisted, PairingDismissed, PairingHeld {}
