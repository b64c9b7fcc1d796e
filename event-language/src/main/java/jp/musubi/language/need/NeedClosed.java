package jp.musubi.language.need;

import jp.musubi.language.kit.sealing.Sealed;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * The need is closed: not matched, visible to its owner, intermediary, coordinators and auditors only. For good, unless a
 * day ended it.
 */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "NeedClosed", version = "1")
public record NeedClosed(
        @EventTag(key = "need") NeedId needId,
        NeedCloseReason reason,
        @Sealed @Nullable String note) implements NeedEvent {}
