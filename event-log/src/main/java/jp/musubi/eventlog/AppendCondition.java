package jp.musubi.eventlog;

/**
 * Appends only when no event matching the criteria stands after a position.
 *
 * @param after the last position that the decision has seen
 * @param criteria which later events would have changed the decision
 */
public record AppendCondition(long after, Criteria criteria) {

    /** Appends in any case. */
    public static AppendCondition none() {
        return new AppendCondition(0, Criteria.nothing());
    }
}
