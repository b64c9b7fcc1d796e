package jp.musubi.language.need;

import java.time.LocalDate;
import jp.musubi.language.kit.sealing.Sealed;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * The owner's consent was withdrawn (同意の撤回): at once nobody sees the need but its owner, intermediary, coordinators and
 * auditors, it is not matched, and cannot be opened before a consent of that day or later stands in it.
 *
 * @param on the day on which it was withdrawn
 * @param askedBy who asked for it; who said so to the cluster stands in the metadata
 * @param note what there is to say besides, or null
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "NeedConsentWithdrawn",
        version = "1")
public record NeedConsentWithdrawn(
        @EventTag(key = "need") NeedId needId,
        LocalDate on,
        ConsentWithdrawnBy askedBy,
        @Sealed @Nullable String note) implements NeedEvent {}
