package jp.musubi.query.kit.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects texts by field name; what is absent is left out. */
public final class Fields {
    private final Map<String, String> texts = new LinkedHashMap<>();

    public Fields put(String name, String text) {
        if (text != null && !text.isBlank()) {
            texts.put(name, text);
        }
        return this;
    }

    public Fields put(String name, List<String> lines) {
        return put(name, joined(lines.stream()));
    }

    public Map<String, String> map() {
        return texts;
    }

    /** The texts that are there, a line each. */
    public static String joined(Stream<String> texts) {
        return texts.filter(Objects::nonNull).filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }
}
