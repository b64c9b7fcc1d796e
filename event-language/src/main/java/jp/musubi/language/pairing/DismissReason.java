package jp.musubi.language.pairing;

import jp.musubi.language.kit.Coded;

/** Why a coordinator dismissed a pairing. Only {@code CONTENT_MISMATCH} says anything about the match. */
public enum DismissReason implements Coded {
    CONTENT_MISMATCH,
    ALREADY_IN_CONTACT,
    CONSULTATION_SUFFICES,
    NO_INTENTION,
    COMPETITION,
    OTHER
}
