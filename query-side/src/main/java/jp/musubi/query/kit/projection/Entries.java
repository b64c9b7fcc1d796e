package jp.musubi.query.kit.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;
import java.util.Set;
import jp.musubi.search.document.RecordDocument;

/** Entries as the bytes and documents that the index keeps. Nothing outside this module reads them. */
public final class Entries {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Entries() {}

    /** The entry as bytes: the same entry always gives the same bytes. */
    public static byte[] write(Entry entry) {
        try {
            return MAPPER.writeValueAsBytes(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + entry.ref(), e);
        }
    }

    /** Reads entries of one kind. */
    static ObjectReader reader(Class<? extends Entry> type) {
        return MAPPER.readerFor(type);
    }

    /** A document of which every reader sees the whole. */
    public static RecordDocument whole(
            Entry entry, long from, Set<String> readers, Fields texts, Facets facets, Numbers numbers) {
        return new RecordDocument(
                entry.ref(),
                from,
                1,
                readers,
                readers,
                texts.map(),
                Map.of(),
                facets.map(),
                numbers.map(),
                null,
                null,
                null,
                write(entry));
    }

    /** Any value of the language as a JSON tree, as pages of audit show it. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }
}
