package jp.musubi.query.cluster.firststeps;

/**
 * Which first steps of a new cluster have been taken. Of records that the asker may not know of it tells that there is a
 * first one, and nothing else: no number, no time, no name.
 *
 * @param office whether the office has a name and a telephone
 * @param organizations whether there is any
 * @param people whether there is anybody beside the first administrator
 * @param coordinator whether somebody who is not locked coordinates
 * @param auditor whether somebody who is not locked audits
 * @param seeds whether there is any
 * @param needs whether there is any
 */
public record FirstSteps(
        boolean office,
        boolean organizations,
        boolean people,
        boolean coordinator,
        boolean auditor,
        boolean seeds,
        boolean needs) {

    /** Nothing yet. */
    public static FirstSteps none() {
        return new FirstSteps(false, false, false, false, false, false, false);
    }

    /** Whether nothing is left to do. */
    public boolean all() {
        return office && organizations && people && coordinator && auditor && seeds && needs;
    }
}
