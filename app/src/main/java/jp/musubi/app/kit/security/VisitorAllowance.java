package jp.musubi.app.kit.security;

import java.time.Clock;
import java.time.Duration;
import jp.musubi.node.accounts.FailureCounts;

/** How often visitors may do what costs something: each address, and all together. Memory is bounded. */
public final class VisitorAllowance {
    private static final String ALL = "all";

    private final FailureCounts each;
    private final FailureCounts together;

    /**
     * Begins with nothing done.
     *
     * @param each how often from one address
     * @param together how often from all
     * @param window for how long that counts
     */
    public VisitorAllowance(Clock clock, int each, int together, Duration window) {
        this.each = new FailureCounts(clock, each, window);
        this.together = new FailureCounts(clock, together, window);
    }

    /** Counts once more, unless that would be too often. @return how long to wait; zero when it is allowed */
    public synchronized Duration take(String address) {
        Duration own = each.wait(address);
        Duration others = together.wait(ALL);
        Duration longest = own.compareTo(others) > 0 ? own : others;
        if (longest.isZero()) {
            each.failed(address);
            together.failed(ALL);
        }
        return longest;
    }
}
