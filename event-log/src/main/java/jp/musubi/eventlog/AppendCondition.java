package jp.musubi.eventlog;

/**
 * Appends only when no event matching the criteria stands after a position.
 *
 * @param after the last position that the decision has seen; none beyond the end of the log
 * @param criteria which later events would have changed the decision
 */
public record AppendCondition(long after, Criteria criteria) {
    public AppendCondition {
        Required.present("the criteria of an append condition", criteria);
        if (after < 0) {
            throw new IllegalArgumentException("a position is not negative: " + after);
        }
    }

    /** Appends in any case. */
    public static AppendCondition none() {
        return new AppendCondition(0, Criteria.nothing());
    }
}
