package jp.musubi.query.record;

import java.time.LocalDate;
import jp.musubi.language.need.ConsentWithdrawnBy;

/**
 * What the owner of a record has agreed to, and what not. Only insiders are told.
 *
 * @param withdrawal of the consent to a need, until it is opened under a new one; null without any
 */
public record Assent(Withdrawal withdrawal) {
    /** Of which nothing has been said, or nothing is told. */
    public static final Assent UNSAID = new Assent(null);

    /** That a consent was withdrawn. */
    public record Withdrawal(LocalDate withdrawnOn, ConsentWithdrawnBy askedBy) {}

    /** The same with a consent withdrawn, or null. */
    public Assent withdrawn(Withdrawal next) {
        return new Assent(next);
    }
}
