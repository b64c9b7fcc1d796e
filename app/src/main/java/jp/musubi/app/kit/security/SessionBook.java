package jp.musubi.app.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.vault.OpenSession;
import jp.musubi.vault.Sessions;
import jp.musubi.vault.VaultException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is signed in at which browsers, on all nodes. A session itself lives in the memory of its node; here stands that it
 * may go on, and each request asks. So whatever is ended is over at the next request, wherever it was ended.
 */
public final class SessionBook {
    private static final Logger LOG = LoggerFactory.getLogger(SessionBook.class);

    /** As the container's own limit: unused for so long, a session is over. */
    static final Duration IDLE = Duration.ofHours(8);

    /** How exactly is known when a session was last used: one write in so long, not one a request. */
    static final Duration PRECISION = Duration.ofMinutes(5);

    private static final String ID = SessionBook.class.getName();

    private final Sessions kept;
    private final Clock clock;

    SessionBook(Sessions kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /** Enters a session that begins. @return the id under which it stands here */
    String begin(HttpSession session, String personId, String userAgent) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        kept.sweep(now.minus(IDLE).minus(PRECISION));
        String id = UUID.randomUUID().toString();
        kept.begin(new OpenSession(id, personId, now, now, BrowserName.of(userAgent)));
        session.setAttribute(ID, id);
        return id;
    }

    /** Whether the session of a request goes on, and notes that it is used. */
    boolean goesOn(HttpServletRequest request) {
        Optional<OpenSession> session = idOf(request).flatMap(kept::find);
        Instant now = clock.instant();
        session.filter(known -> known.seen().plus(PRECISION).isBefore(now))
                .ifPresent(known -> kept.seen(known.id(), now));
        return session.isPresent();
    }

    /** The id of the session of a request; empty when it has none. */
    public static Optional<String> idOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(ID));
    }

    /** One that ended by itself: signed out, unused for long, or its node stops. */
    void ended(String id) {
        try {
            kept.end(id);
        } catch (VaultException e) {
            LOG.debug("a session that has ended stays on the list until its time is over", e);
        }
    }

    /** The open sessions of a person, the last used first. */
    public List<OpenSession> of(String personId) {
        Instant over = clock.instant().minus(IDLE).minus(PRECISION);
        return kept.ofPerson(personId).stream()
                .filter(session -> session.seen().isAfter(over))
                .sorted(java.util.Comparator.comparing(OpenSession::seen).reversed())
                .toList();
    }

    /** Ends one of a person's own. @return whether it was there */
    public boolean end(String personId, String id) {
        return kept.find(id)
                        .filter(session -> session.personId().equals(personId))
                        .isPresent()
                && kept.end(id);
    }

    /** Ends all of a person. @param except id of the one that goes on, or null */
    public int endAll(String personId, String except) {
        return kept.endAll(personId, except);
    }
}
