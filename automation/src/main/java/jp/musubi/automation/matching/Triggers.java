package jp.musubi.automation.matching;

import java.util.Optional;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.RecordType;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.EventMetadata;
import jp.musubi.language.kit.codec.MetadataCodec;
import jp.musubi.language.need.MatchTrigger;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.seed.SeedExpired;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedWithdrawn;
import jp.musubi.language.sounding.SoundingOpened;
import jp.musubi.language.sounding.SoundingPaused;

/** Which events make the matcher look. */
final class Triggers {
    private Triggers() {}

    /** What the event means to the matcher; empty when nothing. Revisions count only when they are substantive. */
    static Optional<Trigger> of(StoredEvent stored, Event event) {
        return kind(event).map(kind -> of(stored, event, kind));
    }

    /** The event as a cause of that kind. */
    static Trigger of(StoredEvent stored, Event event, MatchTrigger kind) {
        EventMetadata metadata = EventMetadata.of(MetadataCodec.read(stored.metadata()));
        String correlation = metadata.correlationId() == null ? stored.id() : metadata.correlationId();
        return new Trigger(stored.position(), kind, event.subject(), stored.id(), correlation);
    }

    private static Optional<MatchTrigger> kind(Event event) {
        return switch (event) {
            case NeedOpened e -> Optional.of(MatchTrigger.NEED_OPENED);
            case NeedRevised e -> e.substantive() ? Optional.of(MatchTrigger.NEED_REVISED) : Optional.empty();
            case SeedPublished e -> Optional.of(MatchTrigger.SEED_PUBLISHED);
            case SeedRevised e -> e.substantive() ? Optional.of(MatchTrigger.SEED_REVISED) : Optional.empty();
            case SeedWithdrawn e -> Optional.of(MatchTrigger.SEED_WITHDRAWN);
            case SeedExpired e -> Optional.of(MatchTrigger.SEED_EXPIRED);
            case RecordErased e ->
                e.record().type() == RecordType.SEED ? Optional.of(MatchTrigger.RECORD_ERASED) : Optional.empty();
            case SoundingOpened e ->
                Optional.of(ofSeed(e) ? MatchTrigger.SEED_SOUNDING_OPENED : MatchTrigger.NEED_SOUNDING_OPENED);
            // A need that pauses is looked at no more; where a seed pauses, another may have its place.
            case SoundingPaused e -> ofSeed(e) ? Optional.of(MatchTrigger.SEED_SOUNDING_PAUSED) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean ofSeed(Event event) {
        return event.subject().type() == RecordType.SEED;
    }
}
