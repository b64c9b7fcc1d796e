package jp.musubi.query.kit.runner;

/** Told how far the projection has come while it catches up. */
@FunctionalInterface
public interface ProjectionProgress {

    /**
     * Called after each page.
     *
     * @param position log position reached
     * @param head last position of the log
     */
    void at(long position, long head);
}
