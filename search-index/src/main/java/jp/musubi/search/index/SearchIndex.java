package jp.musubi.search.index;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import jp.musubi.search.query.IndexView;

/** The index. Thread-safe; one writer at a time. */
public interface SearchIndex extends AutoCloseable {

    /** The log position that the newest view shows. */
    long position();

    /** Asks a question of the newest view. The view must not be kept. */
    <T> T read(Function<IndexView, T> question);

    /**
     * Asks a question of the view as of a position.
     *
     * @throws IllegalArgumentException when the position is negative or ahead of {@link #position()}
     */
    <T> T readAt(long position, Function<IndexView, T> question);

    /** Waits until the newest view shows the position or a later one. @return false when the time ran out */
    boolean await(long position, Duration timeout) throws InterruptedException;

    /** Waits like {@link #await}, without keeping anybody from a {@link #rest}. @return false when the time ran out */
    boolean awaitAtLeisure(long position, Duration timeout) throws InterruptedException;

    /** Says that somebody will soon ask for the position: until it is shown, nobody rests. */
    void want(long position);

    /** Lets those who are answered meanwhile go before what can wait: resting, and what is worked out ahead. */
    void yieldTo(Foreground others);

    /**
     * Lets a time pass before more is applied, but no more of it once somebody {@link #await}s a position, or as long as one
     * is wanted that is not shown yet. While somebody waits for another answer, see {@link #yieldTo}, up to a second.
     */
    void rest(Duration atMost) throws InterruptedException;

    /**
     * Applies the changes of the log up to a position and publishes a view of that position. All or nothing.
     *
     * @param changes in log order
     * @param upTo position of the last event taken into account
     */
    void apply(List<IndexChange> changes, long upTo);

    /** Makes what was applied durable, together with its position. */
    void commit();

    /**
     * Whether changes are no longer taken because they could not be written, as on a full disk. What was published stays
     * readable.
     */
    boolean failed();

    /**
     * Tries to go on after writing has failed, from the last commit: what follows it is to be applied again.
     *
     * @return false when that is not possible now, for example because there is still no room
     */
    boolean recover();

    @Override
    void close();
}
