package jp.musubi.command.sounding;

/** Codes of violations about being approached. */
public final class SoundingCodes {
    /** The record is not to be approached for now. No arguments. Fields needId, seedId. */
    public static final String NOT_ACCEPTING = "not_accepting_soundings";

    /** The record may be approached already. No arguments. */
    public static final String ALREADY_ACCEPTING = "already_accepting_soundings";

    private SoundingCodes() {}
}
