package jp.musubi.bench;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.eventlog.sqlite.SqliteEventLog;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.EventMetadata;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.kit.codec.MetadataCodec;
import jp.musubi.language.kit.codec.StoredForm;
import jp.musubi.language.kit.sealing.KeyRing;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;

/** A log of seeds registered and published, sealed like real ones; keys are kept in memory. */
final class SyntheticLog {
    private static final int PER_APPEND = 500;

    /** Far from the seeds' numbers. */
    private static final long FIRST_NEED = 500_000_000L;

    private final EventCodec codec;
    private final EventLog log;

    private SyntheticLog(EventLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    /** A log of so many events, half of them registrations of seeds that everybody sees. */
    static SyntheticLog make(Path file, int events) {
        return make(file, events, Disclosure.PUBLIC);
    }

    /** A log of so many events, half of them registrations. @param ranges of the seeds, in turns */
    static SyntheticLog make(Path file, int events, Disclosure... ranges) {
        SyntheticLog made = new SyntheticLog(SqliteEventLog.open(file), new EventCodec(new MemoryKeys()));
        made.append(events / 2, ranges);
        return made;
    }

    /** Appends so many seeds, registered and published, to a log. */
    static void append(EventLog log, EventCodec codec, int seeds) {
        new SyntheticLog(log, codec).append(seeds, Disclosure.PUBLIC);
    }

    /** The id of a need that was appended. */
    static NeedId need(int number) {
        return new NeedId("need-" + number);
    }

    /** Appends so many needs, registered and opened for coordinators. Their texts are no seed's. */
    void appendNeeds(int needs) {
        List<NewEvent> batch = new ArrayList<>();
        String id = "append-needs";
        for (int number = 0; number < needs; number++) {
            NeedId need = need(number);
            batch.add(event(
                    id,
                    new NeedRegistered(
                            need, new PersonId("somebody"), null, SyntheticTexts.need(FIRST_NEED + number))));
            batch.add(event(id, new NeedOpened(need, Disclosure.COORDINATORS)));
        }
        log.append(new Append(id, AppendCondition.none(), batch)).join();
    }

    private void append(int seeds, Disclosure... ranges) {
        for (int first = 0; first < seeds; first += PER_APPEND / 2) {
            String id = "append-" + first;
            List<NewEvent> batch = new ArrayList<>();
            for (int number = first; number < Math.min(seeds, first + PER_APPEND / 2); number++) {
                SeedId seed = new SeedId("seed-" + number);
                batch.add(event(id, new SeedRegistered(seed, new PersonId("somebody"), SyntheticTexts.seed(number))));
                batch.add(event(id, new SeedPublished(seed, ranges[number % ranges.length])));
            }
            log.append(new Append(id, AppendCondition.none(), batch)).join();
        }
    }

    /** @param append id of the append, which its events bear as that of their command */
    private NewEvent event(String append, Event event) {
        StoredForm form = codec.write(event);
        String id = event.subject().id() + "-" + event.getClass().getSimpleName();
        byte[] metadata =
                MetadataCodec.write(new EventMetadata("somebody", null, append, append, append, "bench").toMap());
        return new NewEvent(
                id,
                Instant.EPOCH,
                form.name(),
                form.version(),
                Set.of(new Tag(event.subject().type().code(), event.subject().id())),
                metadata,
                form.payload());
    }

    EventLog log() {
        return log;
    }

    EventCodec codec() {
        return codec;
    }

    /** Keys of this process, which nobody keeps. */
    static final class MemoryKeys implements KeyRing {
        private final Map<RecordRef, SecretKey> keys = new ConcurrentHashMap<>();
        private final SecureRandom random = new SecureRandom();

        @Override
        public SecretKey forSealing(RecordRef owner) {
            return keys.computeIfAbsent(owner, any -> {
                byte[] bytes = new byte[32];
                random.nextBytes(bytes);
                return new SecretKeySpec(bytes, "AES");
            });
        }

        @Override
        public Optional<SecretKey> forOpening(RecordRef owner) {
            return Optional.ofNullable(keys.get(owner));
        }
    }
}
