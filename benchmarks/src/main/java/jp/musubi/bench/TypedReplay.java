package jp.musubi.bench;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.axon.AxonEventStorageEngine;
import jp.musubi.eventlog.axon.PayloadCodec;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;

/** Replays the types of a log that a processor names, by the stream that Axon gives it. */
final class TypedReplay {
    private static final double SECONDS = 0.5;
    private static final Set<QualifiedName> TYPES =
            Stream.of("bench.Filled1", "bench.Filled3").map(QualifiedName::new).collect(Collectors.toSet());

    private TypedReplay() {}

    /** The bytes as they are: what reading them costs is not measured. */
    private static final class Bytes implements PayloadCodec {
        @Override
        public Encoded encode(EventMessage event) {
            throw new UnsupportedOperationException("nothing is appended");
        }

        @Override
        public Object decode(String name, String version, byte[] payload) {
            return payload;
        }

        @Override
        public byte[] encodeMetadata(Map<String, String> metadata) {
            throw new UnsupportedOperationException("nothing is appended");
        }

        @Override
        public Map<String, String> decodeMetadata(byte[] metadata) {
            return Map.of();
        }
    }

    /** Events per second, of all there are; a short log is replayed again and again. */
    static double perSecond(EventLog log) {
        long start = System.nanoTime();
        long events = 0;
        do {
            events += replay(log);
        } while (EventLogLoad.seconds(start) < SECONDS);
        return events / EventLogLoad.seconds(start);
    }

    private static long replay(EventLog log) {
        EventCriteria criteria = EventCriteria.havingAnyTag().andBeingOneOfTypes(TYPES);
        MessageStream<EventMessage> stream = new AxonEventStorageEngine(log, new Bytes())
                .stream(StreamingCondition.conditionFor(new GlobalSequenceTrackingToken(0), criteria), null);
        long events = 0;
        while (stream.next().isPresent()) {
            events++;
        }
        stream.close();
        return events;
    }
}
