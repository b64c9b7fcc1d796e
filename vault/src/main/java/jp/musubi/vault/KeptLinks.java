package jp.musubi.vault;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/** The rules of links, whatever keeps them. */
final class KeptLinks implements Links {
    /** So that a node whose clock is ahead takes none away from the others. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final LinkRows rows;
    private final Outbox outbox;
    private final InstantSource clock;

    KeptLinks(LinkRows rows, Outbox outbox, InstantSource clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String issue(LinkPurpose purpose, String subject, Instant until) {
        Objects.requireNonNull(purpose, "a link has a purpose");
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("a link is about something that has 1 to 200 characters");
        }
        if (!until.isAfter(now)) {
            throw new IllegalArgumentException("a link ends later than now");
        }
        rows.sweep(now.minus(FORGOTTEN_AFTER));
        String token = LinkTokens.token();
        Instant end = until.truncatedTo(ChronoUnit.MILLIS);
        rows.add(new LinkRow(LinkTokens.hash(token), purpose.code(), subject, now, end));
        return token;
    }

    @Override
    public Optional<IssuedLink> find(String token) {
        return LinkTokens.is(token)
                ? rows.find(LinkTokens.hash(token), clock.instant()).map(LinkRow::link)
                : Optional.empty();
    }

    @Override
    public Optional<IssuedLink> use(String token) {
        return LinkTokens.is(token)
                ? rows.take(LinkTokens.hash(token), clock.instant()).map(LinkRow::link)
                : Optional.empty();
    }

    @Override
    public void end(String token) {
        if (LinkTokens.is(token)) {
            rows.remove(LinkTokens.hash(token));
        }
    }

    @Override
    public int end(LinkPurpose purpose, String subject) {
        // Mails first: one that is being sent at this moment finds itself withdrawn, or its link ended.
        int unsent = outbox.withdraw(purpose, subject);
        return unsent + rows.removeAll(purpose.code(), subject);
    }

    @Override
    public int endAll(String subject) {
        return rows.removeAll(null, subject);
    }
}
