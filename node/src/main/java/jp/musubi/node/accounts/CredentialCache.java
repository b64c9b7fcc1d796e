package jp.musubi.node.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a minute that a login and password fitted, so that an API client does not pay for bcrypt at each call.
 * Keeps only a keyed hash under a key of this process, bound to the mark of the account's password: whoever changes that,
 * on this node or another, has it forgotten at once.
 */
public final class CredentialCache {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_ENTRIES = 1_000;
    private static final String HMAC = "HmacSHA256";

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Known> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_ENTRIES;
        }
    };

    public CredentialCache(Clock clock) {
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, HMAC);
    }

    public boolean fits(String login, String password, String mark) {
        Known entry;
        synchronized (this) {
            entry = known.get(login);
        }
        return entry != null
                && entry.until.isAfter(clock.instant())
                && MessageDigest.isEqual(entry.hash, hash(login, password, mark));
    }

    public void remember(String login, String password, String mark) {
        Known entry = new Known(hash(login, password, mark), clock.instant().plus(KEPT));
        synchronized (this) {
            known.put(login, entry);
        }
    }

    public synchronized void forget(String login) {
        known.remove(login);
    }

    private byte[] hash(String login, String password, String mark) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(login.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(mark.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }

    private record Known(byte[] hash, Instant until) {}
}
