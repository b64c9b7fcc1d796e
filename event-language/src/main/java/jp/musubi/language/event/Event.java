package jp.musubi.language.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import jp.musubi.language.RecordRef;

/** Anything that can stand in the log. Past tense; immutable; its components marked {@code @Sealed} are protected. */
public sealed interface Event
        permits SeedEvent,
                NeedEvent,
                PairingEvent,
                ContactNoted,
                PromiseEvent,
                PartyEvent,
                ErasureEvent,
                GlossaryEvent,
                RematchEvent,
                MatcherEvent,
                ClusterEvent {

    /** The record that the event is about: the one whose page shows it first. */
    @JsonIgnore
    RecordRef subject();

    /**
     * The records whose keys, one inside the other, seal this event's protected components. Destroying any one of the
     * keys makes them unreadable for ever.
     */
    @JsonIgnore
    default List<RecordRef> sealedUnder() {
        return List.of(subject());
    }
}
