package jp.musubi.command.kit;

import java.util.Objects;
import jp.musubi.command.kit.rules.Today;

/**
 * What an installation may set about decisions.
 *
 * @param openProposalsPerNeed how many pairings of one need may stand open at most: shortlisted ones, proposals by hand,
 *     and the matcher's proposals together; the matcher never goes beyond it. At least 1
 * @param today by which day dates bind
 */
public record Settings(int openProposalsPerNeed, Today today) {
    private static final int DEFAULT_OPEN_PROPOSALS = 5;

    public Settings {
        Objects.requireNonNull(today);
        if (openProposalsPerNeed < 1) {
            throw new IllegalArgumentException("openProposalsPerNeed must be at least 1: " + openProposalsPerNeed);
        }
    }

    /** What holds when nothing is set. */
    public static Settings defaults(Today today) {
        return new Settings(DEFAULT_OPEN_PROPOSALS, today);
    }
}
