package jp.musubi.app.account;

import java.time.Instant;

/**
 * A right as people read it.
 *
 * @param person id
 * @param name of the person now; what stands for erased persons
 * @param linked whether the person has a page
 * @param right what it is
 * @param scope for what it held
 * @param from since when
 * @param by name of who gave it
 * @param to until when; null while it holds
 * @param endedBy name of who ended it; empty while it holds, and for what ended by its day
 */
public record RightRow(
        String person,
        String name,
        boolean linked,
        String right,
        String scope,
        Instant from,
        String by,
        Instant to,
        String endedBy) {}
