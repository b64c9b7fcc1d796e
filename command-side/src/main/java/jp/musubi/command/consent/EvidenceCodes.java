package jp.musubi.command.consent;

/** Codes of violations about what shows a consent. */
public final class EvidenceCodes {
    /** The need says of no consent its day, audience and end: there is nothing to show. No arguments. */
    public static final String NO_CONSENT = "no_consent_on_record";

    /** A confirmation by link records itself, and nobody else does. No arguments. Field way. */
    public static final String LINK_RECORDS_ITSELF = "link_records_itself";

    /** Not a SHA-256 of 64 hexadecimal digits. No arguments. Field sha256. */
    public static final String NOT_SHA256 = "not_sha256";

    /** So much is on record of this need that no more is taken. 0: how much. */
    public static final String ENOUGH_EVIDENCE = "enough_evidence";

    private EvidenceCodes() {}
}
