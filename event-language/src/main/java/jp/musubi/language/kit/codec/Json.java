package jp.musubi.language.kit.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The JSON of stored events: components in declared order, dates as ISO texts, nothing for null and empty collections.
 * Reading is strict, because whatever is read leniently today cannot be refused tomorrow.
 */
final class Json {
    static final ObjectMapper MAPPER = mapper();

    private Json() {}

    /** @throws IllegalArgumentException when a number or text within is one that no JSON in UTF-8 can say */
    static void requireWritable(JsonNode node) {
        if (node.isDouble() && !Double.isFinite(node.doubleValue())) {
            throw new IllegalArgumentException("not a finite number");
        }
        if (node.isTextual()) {
            requireUnicode(node.textValue());
        }
        node.forEach(Json::requireWritable);
    }

    /** @throws IllegalArgumentException when the text has half a surrogate pair, which would come back as another text */
    static void requireUnicode(String text) {
        if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            throw new IllegalArgumentException("a text with half a surrogate pair is not Unicode");
        }
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .build();
        for (Class<?> container : List.of(List.class, Set.class, Map.class)) {
            mapper.configOverride(container)
                    .setInclude(JsonInclude.Value.construct(
                            JsonInclude.Include.NON_EMPTY, JsonInclude.Include.USE_DEFAULTS));
        }
        mapper.setDefaultLeniency(false);
        return mapper;
    }
}
