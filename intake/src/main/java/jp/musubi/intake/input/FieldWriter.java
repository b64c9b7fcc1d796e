package jp.musubi.intake.input;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jp.musubi.language.kit.Coded;

/** Puts values into fields as texts; absent values make no field. */
final class FieldWriter {
    private FieldWriter() {}

    static void put(Map<String, List<String>> values, String name, Object value) {
        if (value != null) {
            values.put(name, List.of(text(value)));
        }
    }

    static void putAll(Map<String, List<String>> values, String name, Collection<?> items) {
        if (!items.isEmpty()) {
            values.put(name, items.stream().map(FieldWriter::text).toList());
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case Coded coded -> coded.code();
            case LocalDate date -> date.toString();
            default -> value.toString();
        };
    }
}
