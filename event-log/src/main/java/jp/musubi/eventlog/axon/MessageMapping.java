package jp.musubi.eventlog.axon;

import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.StoredEvent;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;

/** Axon's event messages to the port's events and back. */
record MessageMapping(PayloadCodec codec) {

    NewEvent toStore(TaggedEventMessage<?> tagged) {
        EventMessage event = tagged.event();
        PayloadCodec.Encoded encoded = codec.encode(event);
        return new NewEvent(
                event.identifier(),
                event.timestamp(),
                encoded.name(),
                encoded.version(),
                CriteriaMapping.tags(tagged.tags()),
                codec.encodeMetadata(event.metadata()),
                encoded.payload());
    }

    EventMessage message(StoredEvent event) {
        return new GenericEventMessage(
                event.id(),
                new MessageType(event.name(), event.version()),
                codec.decode(event.name(), event.version(), event.payload()),
                codec.decodeMetadata(event.metadata()),
                event.time());
    }

    static Context context(StoredEvent event) {
        return TrackingToken.addToContext(Context.empty(), new GlobalSequenceTrackingToken(event.position()));
    }

    MessageStream.Entry<EventMessage> entry(StoredEvent event) {
        return new SimpleEntry<>(message(event), context(event));
    }
}
