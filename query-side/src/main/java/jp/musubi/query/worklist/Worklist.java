package jp.musubi.query.worklist;

import java.util.List;
import jp.musubi.query.view.ContactView;
import jp.musubi.query.view.NeedView;
import jp.musubi.query.view.PairingView;
import jp.musubi.query.view.SeedView;

/**
 * A coordinator's first screen.
 *
 * @param overdue promises due before today that nothing has followed up, oldest first
 * @param upcoming promises due today or later, earliest first
 * @param candidates untouched proposals by need, newest need first
 * @param shortlisted pairings in 検討中
 * @param waiting open needs without any proposal
 */
public record Worklist(
        long position,
        List<ContactView> overdue,
        List<ContactView> upcoming,
        List<NeedCandidates> candidates,
        List<Line> shortlisted,
        List<NeedView> waiting) {

    /** The proposals of one need, best first. */
    public record NeedCandidates(NeedView need, List<Line> lines) {}

    /** One pairing with the seed and need it is of. */
    public record Line(PairingView pairing, NeedView need, SeedView seed) {}
}
