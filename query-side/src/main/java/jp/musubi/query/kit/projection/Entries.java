package jp.musubi.query.kit.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import jp.musubi.language.RecordType;
import jp.musubi.search.document.StoredRecord;

/** Entries as the bytes that the index keeps, and back. Nothing outside this module reads them. */
public final class Entries {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final Map<RecordType, ObjectReader> READERS = new EnumMap<>(Map.of(
            RecordType.CLUSTER, MAPPER.readerFor(Entry.Office.class),
            RecordType.SEED, MAPPER.readerFor(Entry.Seed.class),
            RecordType.NEED, MAPPER.readerFor(Entry.Need.class),
            RecordType.PAIRING, MAPPER.readerFor(Entry.Pairing.class),
            RecordType.CONTACT, MAPPER.readerFor(Entry.Contact.class),
            RecordType.PERSON, MAPPER.readerFor(Entry.Person.class),
            RecordType.ORGANIZATION, MAPPER.readerFor(Entry.Organization.class),
            RecordType.TERM, MAPPER.readerFor(Entry.Term.class),
            RecordType.REMATCH, MAPPER.readerFor(Entry.Rematch.class),
            RecordType.MATCHER, MAPPER.readerFor(Entry.Matcher.class)));

    private Entries() {}

    /** The entry as bytes: the same entry always gives the same bytes. */
    public static byte[] write(Entry entry) {
        try {
            return MAPPER.writeValueAsBytes(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + entry.ref(), e);
        }
    }

    /**
     * The entry of a stored revision. @throws IllegalStateException when its state is not one of this
     * projection's
     */
    public static Entry read(StoredRecord stored) {
        try {
            return READERS.get(stored.record().type()).readValue(stored.state());
        } catch (IOException e) {
            throw new IllegalStateException("unreadable state of " + stored.record(), e);
        }
    }

    /** The entry of a stored revision of known type. */
    public static <E extends Entry> E read(StoredRecord stored, Class<E> type) {
        return type.cast(read(stored));
    }

    /** Any value of the language as a JSON tree, as pages of audit show it. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }
}
