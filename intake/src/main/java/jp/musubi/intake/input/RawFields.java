package jp.musubi.intake.input;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fields as typed: JSON names (nested ones with dots, {@code ip.status}, {@code researchers.0.name}) to one or more texts.
 */
public record RawFields(Map<String, List<String>> values) {
    public RawFields {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The first text of a field, or null. */
    public String first(String name) {
        List<String> texts = values.get(name);
        return texts == null || texts.isEmpty() ? null : texts.getFirst();
    }

    /** All texts of a field joined by 「、」, as a form shows a list in one line; null when the field is absent. */
    public String joined(String name) {
        List<String> texts = values.get(name);
        return texts == null || texts.isEmpty() ? null : String.join("、", texts);
    }

    /** These fields without some: what a form or a list carries beside the content of the record. */
    public RawFields without(Set<String> names) {
        Map<String, List<String>> rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(names);
        return new RawFields(rest);
    }

    /** These fields, and of the others those that are absent or blank here. */
    public RawFields orElse(Map<String, String> defaults) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        defaults.forEach((name, text) -> {
            List<String> here = all.getOrDefault(name, List.of());
            if (here.stream().allMatch(each -> each == null || each.isBlank())) {
                all.put(name, new ArrayList<>(List.of(text)));
            }
        });
        return new RawFields(all);
    }
}
