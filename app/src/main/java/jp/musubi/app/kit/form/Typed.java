package jp.musubi.app.kit.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.app.record.RecordFields;
import jp.musubi.intake.input.RawFields;

/** Takes the fields of a record out of a posted form; everything else a form carries is left behind. */
public final class Typed {
    private static final String RESEARCHERS = "researchers.";
    private static final String AFFILIATIONS = "affiliations.";
    private static final String SHOWN = "shown";

    /** Rows that a form can carry; the command sets the true limit. */
    private static final int MOST_ROWS = 50;

    private Typed() {}

    static RawFields read(HttpServletRequest request, RecordFields fields) {
        Set<String> known = fields.all().stream().map(FieldSpec::name).collect(Collectors.toSet());
        Map<String, List<String>> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            // Of a form that was opened before its writer lost the role: refused where it is read, and not lost in
            // silence.
            if (known.contains(name) || fields.refuses(name) && !values[0].isBlank()) {
                typed.put(name, List.of(values));
            }
        });
        typed.putAll(rows(request, RESEARCHERS, Typed::researcher));
        if (known.contains("affiliations")) {
            typed.putAll(
                    rows(request, AFFILIATIONS, row -> row.values().stream().anyMatch(text -> !text.isBlank())));
        }
        return new RawFields(typed);
    }

    /**
     * The fields that the form had: each of its inputs is posted, blank or not, but for boxes none of which is ticked; these
     * a hidden name stands for.
     */
    static Set<String> shown(HttpServletRequest request) {
        Set<String> shown = request.getParameterMap().keySet().stream()
                .map(Typed::field)
                .collect(Collectors.toCollection(HashSet::new));
        String[] boxes = request.getParameterValues(SHOWN);
        shown.addAll(boxes == null ? List.of() : List.of(boxes));
        return shown;
    }

    /** The field to which an input belongs: rows are one. */
    public static String field(String input) {
        if (input.startsWith(AFFILIATIONS)) {
            return AFFILIATIONS.substring(0, AFFILIATIONS.length() - 1);
        }
        return input.startsWith(RESEARCHERS) ? RESEARCHERS.substring(0, RESEARCHERS.length() - 1) : input;
    }

    /** The rows in which something stands, numbered anew from 0. */
    private static Map<String, List<String>> rows(
            HttpServletRequest request, String whole, Predicate<Map<String, String>> said) {
        Map<Integer, Map<String, String>> rows = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            String[] parts = name.startsWith(whole) ? name.split("\\.") : new String[0];
            if (parts.length == 3 && parts[1].matches("\\d{1,2}") && Integer.parseInt(parts[1]) < MOST_ROWS) {
                rows.computeIfAbsent(Integer.parseInt(parts[1]), row -> new LinkedHashMap<>())
                        .put(parts[2], values[0]);
            }
        });
        Map<String, List<String>> numbered = new LinkedHashMap<>();
        int next = 0;
        for (Map<String, String> row : rows.values()) {
            if (said.test(row)) {
                String prefix = whole + next++ + ".";
                row.forEach((part, text) -> {
                    if (!part.equals("erased")) {
                        numbered.put(prefix + part, List.of(text));
                    }
                });
            }
        }
        return numbered;
    }

    /** A row that only names a person once known was emptied, unless that person has been erased. */
    private static boolean researcher(Map<String, String> row) {
        return row.containsKey("erased")
                || Stream.of("name", "orcid", "researchmap")
                        .anyMatch(part -> !row.getOrDefault(part, "").isBlank());
    }
}
