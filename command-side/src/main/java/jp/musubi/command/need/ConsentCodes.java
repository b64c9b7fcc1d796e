package jp.musubi.command.need;

/** Codes of violations about consent that was withdrawn. */
public final class ConsentCodes {
    /**
     * A need cannot be open: the owner's consent was withdrawn, and none of that day or later stands in it. 0: the day. Field
     * consent.on.
     */
    public static final String CONSENT_WITHDRAWN = "consent_withdrawn";

    /** The owner's consent to the need has been withdrawn already. No arguments. */
    public static final String CONSENT_ALREADY_WITHDRAWN = "consent_already_withdrawn";

    private ConsentCodes() {}
}
