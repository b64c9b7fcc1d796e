package jp.musubi.command.party;

/** Every code of a refusal about ways in besides a password. See {@link jp.musubi.command.kit.refusal.Codes}. */
public final class WayInCodes {
    /** A token to change something, for somebody whose roles let them change nothing. No arguments. Field access. */
    public static final String TOKEN_WRITES_NOTHING = "token_writes_nothing";

    /** A token for what the roles of its person do not open. 0: code of the subject. Field subjects. */
    public static final String TOKEN_TOO_WIDE = "token_too_wide";

    /** The person has as many tokens as anybody may have at a time. 0: greatest number. */
    public static final String TOO_MANY_TOKENS = "too_many_tokens";

    /** The person has a second factor already. No arguments. */
    public static final String SECOND_FACTOR_SET = "second_factor_set";

    /** The person has no second factor. No arguments. */
    public static final String SECOND_FACTOR_NOT_SET = "second_factor_not_set";

    private WayInCodes() {}
}
