package jp.musubi.app.kit.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.node.accounts.FailureCounts;

/**
 * Slows guessing. After {@value #ALLOWED} failures for one login from one address no more attempts are looked at from
 * there, after {@value #OF_LOGIN} for one login none from anywhere, and after {@value #FROM_ADDRESS} from one address none
 * for any login, for a quarter of an hour each.
 *
 * <p>An address from which a login has been signed in is judged by its own failures for that login only: whoever guesses
 * from elsewhere, or for others from the same office, does not lock out those who work here. Memory is bounded.
 */
final class SignInThrottle {

    static final int ALLOWED = 10;
    static final int OF_LOGIN = 50;
    static final int FROM_ADDRESS = 100;
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** In place of a login: whoever shows a wrong access token names none. No login is called so. */
    static final String TOKENS = "(access tokens)";

    private static final int MOST_KNOWN = 10_000;
    private static final int LONGEST_LOGIN = 64;

    private final FailureCounts pairs;
    private final FailureCounts logins;
    private final FailureCounts addresses;
    private final Set<String> known = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_KNOWN;
        }
    });

    SignInThrottle(Clock clock) {
        this.pairs = new FailureCounts(clock, ALLOWED, WINDOW);
        this.logins = new FailureCounts(clock, OF_LOGIN, WINDOW);
        this.addresses = new FailureCounts(clock, FROM_ADDRESS, WINDOW);
    }

    /** @throws TooManyAttemptsException when no attempt is looked at now */
    void check(String login, String address) {
        Duration wait = wait(login, address);
        if (wait.isPositive()) {
            throw new TooManyAttemptsException(wait);
        }
    }

    /** How long to wait before another attempt; zero when one is allowed now. */
    synchronized Duration wait(String login, String address) {
        Duration own = pairs.wait(pair(login, address));
        if (known.contains(pair(login, address))) {
            return own;
        }
        return Collections.max(List.of(own, logins.wait(shortened(login)), addresses.wait(address)));
    }

    synchronized void failed(String login, String address) {
        pairs.failed(pair(login, address));
        if (!known.contains(pair(login, address))) {
            if (!login.equals(TOKENS)) {
                logins.failed(shortened(login));
            }
            addresses.failed(address);
        }
    }

    /** Forgets what this address did for this login, and nothing else: an own account must not clear the way to others. */
    synchronized void succeeded(String login, String address) {
        pairs.forget(pair(login, address));
        known.remove(pair(login, address));
        known.add(pair(login, address));
    }

    private static String pair(String login, String address) {
        return shortened(login) + "\n" + address;
    }

    private static String shortened(String login) {
        return login.length() > LONGEST_LOGIN ? login.substring(0, LONGEST_LOGIN) : login;
    }
}
