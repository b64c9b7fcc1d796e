package jp.musubi.node.personal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.language.kit.EventMetadata;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.kit.codec.MetadataCodec;
import jp.musubi.language.kit.codec.SealedOwners;
import jp.musubi.language.kit.sealing.KeyRing;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.kit.projection.Entries;

/**
 * Events of one person: about them, by them, or with something of theirs inside. They are opened with that person's key
 * alone, so that nothing sealed for others can come out.
 */
final class HeldEvents {
    private final PersonId person;
    private final Set<RecordRef> own;
    private final Predicate<RecordRef> visible;
    private final byte[] mark;
    private final OtherPersons others;
    private final EventCodec theirs;
    private final EventCodec nobodys = new EventCodec(new Ring(owner -> false, null));

    /**
     * @param own records whose history is told beside this
     * @param visible whether they may know of a record
     */
    HeldEvents(PersonId person, Set<RecordRef> own, Predicate<RecordRef> visible, KeyRing keys, OtherPersons others) {
        this.others = others;
        this.person = person;
        this.own = own;
        this.visible = visible;
        this.mark = person.value().getBytes(StandardCharsets.UTF_8);
        this.theirs = new EventCodec(new Ring(person.ref()::equals, keys));
    }

    /** Keys of some owners. */
    private record Ring(Predicate<RecordRef> mine, KeyRing keys) implements KeyRing {
        @Override
        public SecretKey forSealing(RecordRef owner) {
            throw new IllegalStateException("nothing is sealed while looking");
        }

        @Override
        public Optional<SecretKey> forOpening(RecordRef owner) {
            return mine.test(owner) ? keys.forOpening(owner) : Optional.empty();
        }
    }

    /** What an event says of or to the person; empty when it is none of theirs. */
    Optional<HeldItem> item(StoredEvent event) {
        List<RecordRef> about =
                event.tags().stream().flatMap(HeldEvents::record).toList();
        boolean ofThem = about.contains(person.ref());
        // What became of their own records is told as its history tells it.
        boolean told = !ofThem && about.stream().anyMatch(own::contains);
        if (told || !ofThem && !contains(event.metadata()) && !contains(event.payload())) {
            return Optional.empty();
        }
        EventMetadata metadata = EventMetadata.of(MetadataCodec.read(event.metadata()));
        boolean by = person.value().equals(metadata.actor()) || person.value().equals(metadata.onBehalfOf());
        boolean inside = SealedOwners.of(event.payload()).contains(person.ref());
        if (!ofThem && !by && !inside) {
            return Optional.empty();
        }
        List<RecordRef> known = about.stream().filter(this::known).toList();
        Map<String, String> said = ofThem ? said(theirs, event) : inside ? insideOf(event) : new LinkedHashMap<>();
        // An event about them may name a record of which they may not know.
        about.stream()
                .filter(record -> !known.contains(record))
                .forEach(record -> said.values().removeIf(text -> text.contains(record.id())));
        others.takeOut(said);
        return Optional.of(new HeldItem(
                type(event),
                event.time(),
                HeldRecords.by(person, metadata.actor()),
                known.stream().map(RecordRef::toString).toList(),
                said));
    }

    private boolean known(RecordRef record) {
        return record.equals(person.ref()) || visible.test(record);
    }

    private static Stream<RecordRef> record(Tag tag) {
        try {
            return Stream.of(RecordRef.parse(tag.toString()));
        } catch (IllegalArgumentException e) {
            // A tag of something that is no record.
            return Stream.empty();
        }
    }

    private boolean contains(byte[] bytes) {
        for (int at = 0; at <= bytes.length - mark.length; at++) {
            int matched = 0;
            while (matched < mark.length && bytes[at + matched] == mark[matched]) {
                matched++;
            }
            if (matched == mark.length) {
                return true;
            }
        }
        return false;
    }

    private Map<String, String> insideOf(StoredEvent event) {
        return HeldTrees.beyond(said(theirs, event), said(nobodys, event));
    }

    private static Map<String, String> said(EventCodec codec, StoredEvent event) {
        return HeldTrees.values(Entries.tree(
                codec.read(event.name(), event.version(), event.payload()).event()));
    }

    private String type(StoredEvent event) {
        return nobodys.read(event.name(), event.version(), event.payload())
                .event()
                .getClass()
                .getSimpleName();
    }
}
