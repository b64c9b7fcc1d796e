package jp.musubi.language.seed;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * The last day on which the seed was offered has passed: it is not matched, and visible to its owner, coordinators and
 * auditors only, until a longer date offers it again.
 *
 * @param expires 有効期限: the day that passed, the last on which it was offered
 */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "SeedExpired", version = "1")
public record SeedExpired(@EventTag(key = "seed") SeedId seedId, LocalDate expires) implements SeedEvent {}
