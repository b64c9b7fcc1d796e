package jp.musubi.app.kit.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.intake.input.Codes;
import jp.musubi.intake.input.Dates;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;

/** Texts by name as values of their types. Takes single fields out, and collects all that is wrong. */
public class TypedFields {
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    /** @param typed name to texts; several only where a list is meant */
    public TypedFields(Map<String, List<String>> typed) {
        fields.putAll(typed);
    }

    /** What has not been taken yet. */
    protected final Map<String, List<String>> left() {
        return fields;
    }

    /** What was wrong so far, in the order in which it was read. */
    public final List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** Notes that something is wrong. */
    public final void add(Violation violation) {
        violations.add(violation);
    }

    /** A text, or null when absent or blank. */
    public final String text(String name) {
        List<String> texts = fields.remove(name);
        if (texts == null || texts.isEmpty()) {
            return null;
        }
        if (texts.size() > 1) {
            violations.add(new Violation(name, "one_value", List.of()));
        }
        return texts.getFirst().isBlank() ? null : texts.getFirst();
    }

    /** The texts of a list; none when absent. */
    public final List<String> texts(String name) {
        List<String> texts = fields.remove(name);
        return texts == null ? List.of() : List.copyOf(texts);
    }

    /** An id, or null when absent. */
    public final String id(String name) {
        return read(name, "bad_id", text -> Ids.isId(text) ? text : null);
    }

    /** The ids of a list; none when absent. */
    public final List<String> ids(String name) {
        List<String> texts = texts(name);
        texts.stream()
                .filter(text -> !Ids.isId(text))
                .findFirst()
                .ifPresent(text -> violations.add(new Violation(name, "bad_id", List.of(text))));
        return texts.stream().filter(Ids::isId).toList();
    }

    /** A coded value by its code or a label, or null when absent. */
    public final <E extends Enum<E> & Coded> E code(String name, Class<E> type) {
        return read(
                name, "unknown_code", text -> Codes.find(type, text).orElse(null), String.join(", ", Codes.of(type)));
    }

    /** The coded values of a list, each by its code or a label; none when absent. */
    public final <E extends Enum<E> & Coded> List<E> codes(String name, Class<E> type) {
        List<E> known = new ArrayList<>();
        for (String text : texts(name)) {
            Codes.find(type, text)
                    .ifPresentOrElse(
                            known::add,
                            () -> violations.add(new Violation(
                                    name, "unknown_code", List.of(text, String.join(", ", Codes.of(type))))));
        }
        return List.copyOf(known);
    }

    /** A record as {@code type:id}, or null when absent. */
    public final RecordRef reference(String name) {
        return read(name, "bad_reference", TypedFields::parsed);
    }

    /** The record that a text names, or null when it names none. */
    public static RecordRef parsed(String text) {
        try {
            RecordRef ref = RecordRef.parse(text);
            return Ids.isId(ref.id()) ? ref : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A day, or null when absent. */
    public final LocalDate date(String name) {
        return read(name, "bad_date", text -> Dates.read(text).orElse(null));
    }

    /** A whole number that is not negative, or null when absent. */
    public final Integer number(String name) {
        return read(name, "bad_number", text -> text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null);
    }

    /** Reads one field by a function that gives null for what it cannot read. */
    public final <T> T read(String name, String code, Function<String, T> reader, Object... more) {
        String text = text(name);
        T value = text == null ? null : reader.apply(text);
        if (text != null && value == null) {
            List<Object> arguments = new ArrayList<>(List.of(text));
            arguments.addAll(List.of(more));
            violations.add(new Violation(name, code, arguments));
        }
        return value;
    }

    /** Notes that a value is missing, unless something is wrong with its field already. @return the value */
    public final <T> T required(String name, T value) {
        if (value == null && violations.stream().noneMatch(known -> name.equals(known.field()))) {
            violations.add(new Violation(name, "required", List.of()));
        }
        return value;
    }
}
