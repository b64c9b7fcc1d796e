package jp.musubi.command.rules;

import java.util.Map;

/** How long texts may be, in characters (Unicode code points), and lists in entries. */
public final class TextLimits {
    /** Names, titles, numbers: one line. */
    public static final int SHORT = 200;

    /** A reason that is stored in the clear. */
    public static final int REASON = 1_000;

    /** What everybody reads first. */
    public static final int SUMMARY = 4_000;

    /** All other texts. */
    public static final int LONG = 8_000;

    /** What a company may paste in as it is: a whole document of 100 KB. The matcher takes what is salient in it. */
    public static final int PASTED = 110_000;

    /** All texts of one seed together. */
    public static final int SEED_TOTAL = 40_000;

    /** All texts of one need together. */
    public static final int NEED_TOTAL = PASTED + 40_000;

    /** One keyword. */
    public static final int KEYWORD = 60;

    /** Entries of the list of keywords. */
    public static final int KEYWORDS = 30;

    /** Entries of the list of researchers. */
    public static final int RESEARCHERS = 20;

    /** Limit of each text of a seed, by JSON name. Keywords and researchers have their own. */
    public static final Map<String, Integer> SEED = Map.ofEntries(
            Map.entry("title", SHORT),
            Map.entry("summary", SUMMARY),
            Map.entry("details", LONG),
            Map.entry("baseTechnology", LONG),
            Map.entry("advantage", LONG),
            Map.entry("costBenefit", LONG),
            Map.entry("uses", LONG),
            Map.entry("evidence", LONG),
            Map.entry("ip.number", SHORT),
            Map.entry("ip.applicant", SHORT),
            Map.entry("papers", LONG),
            Map.entry("challenges", LONG),
            Map.entry("regulations", LONG),
            Map.entry("facilities", LONG),
            Map.entry("affiliation", SHORT),
            Map.entry("contact", SHORT),
            Map.entry("region", SHORT));

    /** Limit of each text of a need, by JSON name. Keywords have their own. */
    public static final Map<String, Integer> NEED = Map.ofEntries(
            Map.entry("subject", SHORT),
            Map.entry("problem", PASTED),
            Map.entry("company", SHORT),
            Map.entry("displayName", SHORT),
            Map.entry("industry", SHORT),
            Map.entry("target", LONG),
            Map.entry("situation", PASTED),
            Map.entry("tried", LONG),
            Map.entry("budget", SHORT),
            Map.entry("intermediary", SHORT),
            Map.entry("region", SHORT),
            Map.entry("hearing", LONG));

    private TextLimits() {}
}
