package jp.musubi.query.matching.readrematch;

import jp.musubi.language.matching.RematchState;
import jp.musubi.query.matching.RematchView;

/**
 * A job with how far it has come.
 *
 * @param needs how many needs were open when it was requested
 * @param left how many of them are neither matched since nor closed; 0 once it is completed
 */
public record RematchProgress(RematchView job, long needs, long left) {

    /** Whether a later job does what was left of it, so that nobody counts how far it has come. */
    public boolean replaced() {
        return job.state() == RematchState.REPLACED;
    }

    /** How many are behind it. */
    public long done() {
        return needs - left;
    }
}
