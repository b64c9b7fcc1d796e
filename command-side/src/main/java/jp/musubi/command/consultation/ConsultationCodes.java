package jp.musubi.command.consultation;

/** Codes of what is refused about consultations. */
public final class ConsultationCodes {
    /** 400: there is neither a telephone number nor an e-mail address. */
    public static final String NO_WAY_TO_REACH = "no_way_to_reach";

    /** 400: nobody may call back. */
    public static final String CONSENT_TO_BE_CALLED = "consent_to_be_called";

    /** 409: it became a need, was closed or erased. */
    public static final String CONSULTATION_ENDED = "consultation_ended";

    private ConsultationCodes() {}
}
