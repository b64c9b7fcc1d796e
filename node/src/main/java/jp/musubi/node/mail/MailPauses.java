package jp.musubi.node.mail;

import java.time.Duration;

/**
 * How long to wait between attempts.
 *
 * @param first after a mail's first failure, then twice as long each time
 * @param longest at most
 * @param limit after which a mail is given up
 * @param server after the first failure of the server itself, then twice as long each time
 * @param serverLongest at most
 */
public record MailPauses(Duration first, Duration longest, Duration limit, Duration server, Duration serverLongest) {

    /** As mail servers do: for five days. A server that is back is noticed within five minutes. */
    public static final MailPauses USUAL = new MailPauses(
            Duration.ofMinutes(1),
            Duration.ofHours(4),
            Duration.ofDays(5),
            Duration.ofSeconds(10),
            Duration.ofMinutes(5));

    /** @param attempts how many have failed */
    Duration after(int attempts) {
        return doubled(first, longest, attempts);
    }

    /** @param failures how many in a row have failed for a cause of the server */
    Duration afterServer(int failures) {
        return doubled(server, serverLongest, failures);
    }

    private static Duration doubled(Duration once, Duration most, int times) {
        Duration pause = once.multipliedBy(1L << Math.min(Math.max(times - 1, 0), 20));
        return pause.compareTo(most) > 0 ? most : pause;
    }
}
