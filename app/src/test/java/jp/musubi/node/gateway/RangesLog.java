package jp.musubi.node.gateway;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.eventlog.sqlite.SqliteEventLog;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.kit.codec.MetadataCodec;
import jp.musubi.language.kit.codec.StoredForm;
import jp.musubi.language.kit.sealing.KeyRing;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.QuerySide;
import jp.musubi.query.kit.Answers;
import jp.musubi.query.kit.Question;
import jp.musubi.query.kit.projection.Projection;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.index.LuceneSearchIndex;
import jp.musubi.search.index.SearchIndex;
import org.axonframework.eventsourcing.eventstore.AnnotationBasedTagResolver;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;

/** A log, the index over it and who somebody is by the log, as a node puts them together; without commands. */
final class RangesLog implements AutoCloseable {
    private static final KeyRing KEYS = new KeyRing() {
        @Override
        public SecretKey forSealing(RecordRef owner) {
            return key(owner);
        }

        @Override
        public Optional<SecretKey> forOpening(RecordRef owner) {
            return Optional.of(key(owner));
        }
    };

    private static SecretKey key(RecordRef owner) {
        try {
            byte[] text = owner.toString().getBytes(StandardCharsets.UTF_8);
            return new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(text), "AES");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private final AnnotationBasedTagResolver tags = new AnnotationBasedTagResolver();
    private final EventCodec codec = new EventCodec(KEYS);
    private final SearchIndex index = LuceneSearchIndex.inMemory();
    private final Projection projection = new Projection(QuerySide.KINDS, codec, index);
    private final EventLog log;
    private final Standings standings;
    private final Answers answers;

    RangesLog(Path file) {
        log = SqliteEventLog.open(file);
        standings = new LogStandings(log);
        answers = QuerySide.answers(index, log, codec);
    }

    /** Stores what happened and takes it in. @return its position */
    long store(Event... events) {
        List<NewEvent> fresh = Arrays.stream(events).map(this::fresh).toList();
        long position = log.append(new Append(UUID.randomUUID().toString(), AppendCondition.none(), fresh))
                .join()
                .last();
        List<StoredEvent> page;
        while (!(page = log.read(index.position(), 500)).isEmpty()) {
            projection.apply(page);
        }
        return position;
    }

    private NewEvent fresh(Event event) {
        StoredForm form = codec.write(event);
        Set<Tag> tagged = tags.resolve(new GenericEventMessage(new MessageType(event.getClass()), event)).stream()
                .map(tag -> new Tag(tag.key(), tag.value()))
                .collect(Collectors.toSet());
        return new NewEvent(
                UUID.randomUUID().toString(),
                Instant.EPOCH,
                form.name(),
                form.version(),
                tagged,
                MetadataCodec.write(Map.of("actor", "somebody-else")),
                form.payload());
    }

    /** Who the person is now. */
    Viewer viewer(PersonId person) {
        return person == null ? Viewer.visitor() : standings.of(person).viewer(person);
    }

    <A> A ask(Question<A> question) {
        return answers.ask(question);
    }

    @Override
    public void close() {
        index.close();
        log.close();
    }
}
