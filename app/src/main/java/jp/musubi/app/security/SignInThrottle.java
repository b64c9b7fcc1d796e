package jp.musubi.app.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing: after {@value #ALLOWED} failures for one login from one address, no more attempts from there for a
 * quarter of an hour. Somebody else's failures from elsewhere lock nobody out. Memory is bounded: the oldest entries go.
 */
final class SignInThrottle {

    static final int ALLOWED = 10;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int MOST_ENTRIES = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_ENTRIES;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean allows(String login, String address) {
        Failures known = failures.get(key(login, address));
        return known == null || known.count < ALLOWED || expired(known);
    }

    synchronized void failed(String login, String address) {
        String key = key(login, address);
        Failures known = failures.remove(key);
        int before = known == null || expired(known) ? 0 : known.count;
        failures.put(key, new Failures(before + 1, clock.instant()));
    }

    synchronized void succeeded(String login, String address) {
        failures.remove(key(login, address));
    }

    private boolean expired(Failures known) {
        return known.last.plus(WINDOW).isBefore(clock.instant());
    }

    private static String key(String login, String address) {
        String shortened = login.length() > 64 ? login.substring(0, 64) : login;
        return shortened + "\n" + address;
    }

    private record Failures(int count, Instant last) {}
}
