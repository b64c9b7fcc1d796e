package jp.musubi.intake.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.intake.input.Headers;
import jp.musubi.intake.input.JsonFields;
import jp.musubi.intake.input.RawFields;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line. */
final class JsonLines {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonLines() {}

    static List<Line> read(String text, ImportRequest request) {
        int[] starts = TextLines.starts(text);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            String line = text.substring(starts[i], i + 1 < starts.length ? starts[i + 1] : text.length());
            if (!line.isBlank()) {
                lines.add(line(i + 1, line, request));
            }
        }
        if (lines.isEmpty()) {
            throw new RefusedFileException("import.empty");
        }
        return lines;
    }

    private static Line line(int number, String text, ImportRequest request) {
        if (text.length() > TextLines.LONGEST) {
            return TextLines.tooLong(number);
        }
        try {
            JsonNode node = JSON.readTree(text);
            return node.isObject()
                    ? Line.of(number, named(JsonFields.flatten(node), request))
                    : Line.broken(number, "not_an_object");
        } catch (JacksonException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            return Line.broken(number, "bad_json", column);
        }
    }

    /** Other names of fields count here as they do at the head of a column. */
    private static RawFields named(RawFields typed, ImportRequest request) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        typed.values().forEach((name, texts) -> {
            String field = Headers.find(request.type(), name).orElse(request.ignoreUnknown() ? null : name);
            if (field != null) {
                values.merge(field, texts, (one, two) -> {
                    List<String> both = new ArrayList<>(one);
                    both.addAll(two);
                    return both;
                });
            }
        });
        return new RawFields(values);
    }
}
