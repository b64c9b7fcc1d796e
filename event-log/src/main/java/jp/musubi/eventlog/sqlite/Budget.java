package jp.musubi.eventlog.sqlite;

/** What a search by keys may still cost. It is counted and not timed, so that the same search always goes the same way. */
final class Budget {
    private final long mostRows;
    private final long mostFound;
    private long rows;
    private long found;

    /**
     * A fresh one.
     *
     * @param mostRows so many rows of keys may be looked at
     * @param mostFound so many positions may be found, each as often as an item finds it
     */
    Budget(long mostRows, long mostFound) {
        this.mostRows = mostRows;
        this.mostFound = mostFound;
    }

    /** Counts rows that were looked at. */
    void look(long count) {
        rows += count;
    }

    /** Counts a position that was found. */
    void find() {
        found++;
    }

    /** Whether more was looked at or found than allowed: what was found so far may not be all. */
    boolean exhausted() {
        return rows > mostRows || found > mostFound;
    }

    /** Whether so many more rows may be looked at. */
    boolean affords(long count) {
        return rows + count <= mostRows;
    }

    long rows() {
        return rows;
    }

    /** The part of it that was used; more than 1 when it is exhausted. */
    double share() {
        return Math.max((double) rows / mostRows, (double) found / mostFound);
    }
}
