package jp.musubi.language.need;

import jp.musubi.language.record.Disclosure;
import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * The need is open: visible as its 公開範囲 says, and matched.
 *
 * @param disclosure the range from now on; replaces the one in the content
 */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "NeedOpened", version = "1")
public record NeedOpened(@EventTag(key = "need") NeedId needId, Disclosure disclosure) implements NeedEvent {}
