package jp.musubi.command.kit.refusal;

/** Every code that a {@link Violation} can bear about one field's own value, whatever else is said: all INVALID. See {@link Codes}. */
public final class FieldCodes {
    /** The field must be filled in; blank counts as missing. No arguments. */
    public static final String REQUIRED = "required";

    /** The text is too long. 0: greatest number of characters (code points). */
    public static final String TOO_LONG = "too_long";

    /** All texts of the record together are too long. 0: greatest number of characters. Field is null. */
    public static final String TOO_LONG_TOTAL = "too_long_total";

    /** The list has too many entries. 0: greatest number. */
    public static final String TOO_MANY = "too_many";

    /** The text holds a control character other than a line break or tab. No arguments. */
    public static final String CONTROL_CHARACTER = "control_character";

    /** The text holds a character that changes the order in which others are read (U+202A-202E, U+2066-2069). No arguments. */
    public static final String REORDERING_CHARACTER = "reordering_character";

    /** The text holds half a character (an unpaired surrogate): it was cut or decoded wrongly. No arguments. */
    public static final String BROKEN_TEXT = "broken_text";

    /** The number lies outside its range. 0: smallest, 1: greatest. */
    public static final String OUT_OF_RANGE = "out_of_range";

    /** The date lies outside what can be meant. 0: first year, 1: last year. */
    public static final String DATE_OUT_OF_RANGE = "date_out_of_range";

    /** The day lies outside what can be chosen. 0: first, 1: last day, as 2027-05-10. */
    public static final String DAY_OUT_OF_RANGE = "day_out_of_range";

    /** Not an ORCID iD: form or check digit is wrong. No arguments. */
    public static final String ORCID_INVALID = "orcid_invalid";

    /** Not an e-mail address. No arguments. */
    public static final String EMAIL_INVALID = "email_invalid";

    /** The text is no telephone number. No arguments. Field telephone. */
    public static final String TELEPHONE_INVALID = "telephone_invalid";

    /** An organization or person that is named is not known, or no longer there; argument: as it was written. */
    public static final String UNKNOWN_PARTY = "unknown_party";

    /** A name stands for several organizations or persons; argument: as it was written. */
    public static final String SEVERAL_PARTIES = "several_parties";

    /** The name stands for several parties: the name as it was written, and what each can be called instead. */
    public static final String ONE_OF_PARTIES = "one_of_parties";

    private FieldCodes() {}
}
