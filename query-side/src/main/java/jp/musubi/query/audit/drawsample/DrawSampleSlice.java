package jp.musubi.query.audit.drawsample;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.language.EventTypes;
import jp.musubi.language.RecordType;
import jp.musubi.language.consultation.ConsultationState;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.Sha256;
import jp.musubi.language.kit.Way;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedState;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;

/** Answers {@link DrawSample}, from the log itself: a sample of the index would prove nothing about what it lacks. */
public final class DrawSampleSlice {
    private DrawSampleSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(DrawSample.class, question -> answer(question, sources));
    }

    static Sample answer(DrawSample asked, Sources sources) {
        if (!asked.viewer().seesAll() && !asked.viewer().has(Role.AUDITOR)) {
            return new Sample(0, List.of());
        }
        Set<String> seen = new HashSet<>();
        TreeMap<String, RecordRef> drawn = new TreeMap<>();
        try (EventCursor cursor = sources.log().source(begun(asked.type()), Math.max(asked.after(), 0))) {
            while (cursor.hasNext()) {
                StoredEvent event = cursor.next();
                if (event.position() > asked.until()) {
                    break;
                }
                String id = id(event, asked.type());
                // What is proposed again is the same pairing.
                if (seen.add(id)) {
                    drawn.put(hash(asked.word(), new RecordRef(asked.type(), id)), new RecordRef(asked.type(), id));
                    if (drawn.size() > Math.clamp(asked.size(), 1, DrawSample.MOST)) {
                        drawn.pollLastEntry();
                    }
                }
            }
        }
        return new Sample(seen.size(), List.copyOf(drawn.values()));
    }

    private static Criteria begun(RecordType type) {
        return Criteria.named(way(type).beginnings().stream()
                .map((Class<? extends Event> event) -> EventTypes.nameOf(event))
                .collect(Collectors.toSet()));
    }

    private static Way<?> way(RecordType type) {
        return switch (type) {
            case PAIRING -> PairingState.WAY;
            case NEED -> NeedState.WAY;
            case SEED -> SeedState.WAY;
            case CONSULTATION -> ConsultationState.WAY;
            default -> throw new IllegalArgumentException("no samples are drawn of a " + type.code());
        };
    }

    private static String id(StoredEvent event, RecordType type) {
        return event.tags().stream()
                .filter(tag -> tag.key().equals(type.code()))
                .map(Tag::value)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + type.code() + " at " + event.position()));
    }

    private static String hash(String word, RecordRef record) {
        byte[] text = (word + "\n" + record).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sha256.of(text));
    }
}
