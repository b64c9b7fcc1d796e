package jp.musubi.node.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts failures by some key, within a time from the first of them. Memory is bounded: the oldest entries go. */
public final class FailureCounts {

    private static final int MOST_ENTRIES = 10_000;
    private static final int LONGEST_KEY = 160;

    private final Clock clock;
    private final int allowed;
    private final Duration window;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_ENTRIES;
        }
    };

    private record Failures(int count, Instant until) {}

    public FailureCounts(Clock clock, int allowed, Duration window) {
        this.clock = clock;
        this.allowed = allowed;
        this.window = window;
    }

    /** How long to wait before another attempt; zero when one is allowed now. */
    public synchronized Duration wait(String key) {
        Failures known = failures.get(shortened(key));
        if (known == null || known.count < allowed || expired(known)) {
            return Duration.ZERO;
        }
        return Duration.between(clock.instant(), known.until);
    }

    /** One more. The last that is allowed begins the time to wait. */
    public synchronized void failed(String key) {
        Failures known = failures.remove(shortened(key));
        int count = known == null || expired(known) ? 1 : known.count + 1;
        Instant until = count == 1 || count == allowed ? clock.instant().plus(window) : known.until;
        failures.put(shortened(key), new Failures(count, until));
    }

    public synchronized void forget(String key) {
        failures.remove(shortened(key));
    }

    private boolean expired(Failures known) {
        return !known.until.isAfter(clock.instant());
    }

    private static String shortened(String key) {
        return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
    }
}
