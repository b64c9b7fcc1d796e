package jp.musubi.intake.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.musubi.intake.input.Headers;
import jp.musubi.intake.input.RawFields;
import jp.musubi.language.RecordType;

/** The columns of a list: which field each one fills. */
final class Columns {
    /** Fields of several values, which may therefore have several columns. */
    private static final Set<String> LISTS =
            Set.of("keywords", "collaboration", "named", "researchers", "aliases", "formerNames");

    private final List<Optional<String>> fields;

    private Columns(List<Optional<String>> fields) {
        this.fields = fields;
    }

    /** @throws RefusedFileException once for all unknown columns, unless they are ignored, or for a field named twice */
    static Columns of(RecordType type, List<String> heads, boolean ignoreUnknown) {
        List<Optional<String>> fields = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String head : heads) {
            Optional<String> field = head.isBlank() ? Optional.empty() : Headers.find(type, head);
            if (field.isEmpty() && !head.isBlank()) {
                unknown.add(head.strip());
            }
            if (field.isPresent() && !LISTS.contains(field.get()) && fields.contains(field)) {
                throw new RefusedFileException("import.column_twice", field.get(), head.strip());
            }
            fields.add(field);
        }
        if (!unknown.isEmpty() && !ignoreUnknown) {
            throw new RefusedFileException("import.unknown_columns", String.join("、", unknown));
        }
        if (fields.stream().allMatch(Optional::isEmpty)) {
            throw new RefusedFileException("import.no_header");
        }
        return new Columns(fields);
    }

    /** The line that these cells make; null when all are blank. */
    Line line(int number, List<String> cells) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell == null || cell.isBlank()) {
                continue;
            }
            if (i >= fields.size()) {
                return Line.broken(number, "too_many_cells", fields.size());
            }
            fields.get(i).ifPresent(field -> texts.merge(field, cell, (one, two) -> one + "、" + two));
        }
        if (texts.isEmpty() && cells.stream().allMatch(cell -> cell == null || cell.isBlank())) {
            return null;
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        texts.forEach((field, text) -> values.put(field, List.of(text)));
        return Line.of(number, new RawFields(values));
    }
}
