package jp.musubi.command.kit.rules;

import jp.musubi.language.kit.Most;

/**
 * How long texts may be, in characters (Unicode code points), and lists in entries. The limits of the fields of a seed or a
 * need stand beside them, see {@link Most}.
 */
public final class TextLimits {
    /** Names, titles, numbers: one line. */
    public static final int SHORT = Most.LINE;

    /** A reason that is stored in the clear. */
    public static final int REASON = 1_000;

    /** What everybody reads first. */
    public static final int SUMMARY = Most.SUMMARY;

    /** All other texts. */
    public static final int LONG = Most.TEXT;

    /** All texts of one seed together. */
    public static final int SEED_TOTAL = 40_000;

    /** All texts of one need together. */
    public static final int NEED_TOTAL = Most.DOCUMENT + 40_000;

    /** Entries of the list of researchers. */
    public static final int RESEARCHERS = 20;

    /** Organizations and persons to whom one record is shown by name. */
    public static final int PARTIES = 50;

    private TextLimits() {}
}
