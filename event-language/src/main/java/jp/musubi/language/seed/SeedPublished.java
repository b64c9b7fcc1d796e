package jp.musubi.language.seed;

import jp.musubi.language.record.Disclosure;
import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * The seed is offered: visible as its 公開範囲 says, and matched.
 *
 * @param disclosure the range from now on; replaces the one in the content
 */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "SeedPublished", version = "1")
public record SeedPublished(@EventTag(key = "seed") SeedId seedId, Disclosure disclosure) implements SeedEvent {}
