package jp.musubi.query.pairing.worklist;

import java.util.List;
import jp.musubi.query.contact.PromiseView;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.pairing.PairingView;
import jp.musubi.query.seed.SeedView;

/**
 * A coordinator's first screen.
 *
 * @param overdue open promises due before today, oldest first
 * @param upcoming open promises due today or later, earliest first, then those without a day
 * @param left open promises of persons who can no longer keep them, whoever asks
 * @param candidates untouched proposals by need, newest need first
 * @param shortlisted pairings in 検討中
 * @param resting pairings that are put aside for a time
 * @param waiting open needs without any proposal
 */
public record Worklist(
        long position,
        List<PromiseView> overdue,
        List<PromiseView> upcoming,
        List<PromiseView> left,
        List<NeedCandidates> candidates,
        List<Line> shortlisted,
        List<Line> resting,
        List<NeedView> waiting) {

    static Worklist empty(long position) {
        return new Worklist(position, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The proposals of one need, best first. */
    public record NeedCandidates(NeedView need, List<Line> lines) {}

    /** One pairing with the seed and need it is of. */
    public record Line(PairingView pairing, NeedView need, SeedView seed) {}
}
