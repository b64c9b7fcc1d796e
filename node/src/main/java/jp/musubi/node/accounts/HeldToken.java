package jp.musubi.node.accounts;

import java.time.Instant;
import java.time.LocalDate;
import jp.musubi.language.party.PersonId;

/**
 * An access token that nobody has ended.
 *
 * @param person whose it is
 * @param name what the person calls it
 * @param until its last day
 * @param over whether that has passed
 * @param lastUsed the last day on which it was used; null when it never was
 */
public record HeldToken(
        String id,
        PersonId person,
        String name,
        TokenScope scope,
        Instant issued,
        LocalDate until,
        boolean over,
        LocalDate lastUsed) {}
