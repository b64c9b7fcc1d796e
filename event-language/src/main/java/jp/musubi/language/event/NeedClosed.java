package jp.musubi.language.event;

import jp.musubi.language.id.NeedId;
import jp.musubi.language.sealing.Sealed;
import jp.musubi.language.value.NeedCloseReason;
import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * The need is closed: not matched, visible to its owner, intermediary, coordinators and auditors only. For good, unless a
 * day ended it.
 */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "NeedClosed", version = "1")
public record NeedClosed(
        @EventTag(key = "need") NeedId needId,
        NeedCloseReason reason,
        @Sealed String note) implements NeedEvent {}
