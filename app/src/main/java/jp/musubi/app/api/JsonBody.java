package jp.musubi.app.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.command.refusal.Violation;
import jp.musubi.intake.input.Codes;
import jp.musubi.intake.input.Dates;
import jp.musubi.intake.input.Input;
import jp.musubi.intake.input.JsonFields;
import jp.musubi.intake.input.RawFields;
import jp.musubi.language.Coded;
import jp.musubi.language.Ids;
import tools.jackson.databind.JsonNode;

/** A JSON object as typed fields. Takes single fields out, collects every error, and refuses names nobody asked for. */
final class JsonBody {

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    /** @param body an object; null counts as an empty one */
    JsonBody(JsonNode body) {
        if (body != null && !body.isObject()) {
            throw ApiException.invalid(null, "malformed_json");
        }
        if (body != null) {
            fields.putAll(JsonFields.flatten(body).values());
        }
    }

    /** Drops names that answers hold but requests do not set, so that what was read can be sent back changed. */
    JsonBody without(Set<String> names) {
        fields.keySet()
                .removeIf(name -> names.contains(name.contains(".") ? name.substring(0, name.indexOf('.')) : name));
        return this;
    }

    /** A text, or null when absent or blank. */
    String text(String name) {
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
    List<String> texts(String name) {
        List<String> texts = fields.remove(name);
        return texts == null ? List.of() : List.copyOf(texts);
    }

    /** An id, or null when absent. */
    String id(String name) {
        return read(name, "bad_id", text -> Ids.isId(text) ? text : null);
    }

    /** The ids of a list; none when absent. */
    List<String> ids(String name) {
        List<String> texts = texts(name);
        texts.stream()
                .filter(text -> !Ids.isId(text))
                .findFirst()
                .ifPresent(text -> violations.add(new Violation(name, "bad_id", List.of(text))));
        return texts.stream().filter(Ids::isId).toList();
    }

    <E extends Enum<E> & Coded> E code(String name, Class<E> type) {
        return read(
                name, "unknown_code", text -> Codes.find(type, text).orElse(null), String.join(", ", Codes.of(type)));
    }

    java.time.LocalDate date(String name) {
        return read(name, "bad_date", text -> Dates.read(text).orElse(null));
    }

    Integer number(String name) {
        return read(name, "bad_number", text -> text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null);
    }

    /** Reads one field by a function that gives null for what it cannot read. */
    <T> T read(String name, String code, Function<String, T> reader, Object... more) {
        String text = text(name);
        T value = text == null ? null : reader.apply(text);
        if (text != null && value == null) {
            List<Object> arguments = new ArrayList<>(List.of(text));
            arguments.addAll(List.of(more));
            violations.add(new Violation(name, code, arguments));
        }
        return value;
    }

    <T> T required(String name, T value) {
        if (value == null && violations.stream().noneMatch(known -> name.equals(known.field()))) {
            violations.add(new Violation(name, "required", List.of()));
        }
        return value;
    }

    /**
     * Everything left, by the reader of a record. What cannot be read is refused together with what the record's rules
     * say of the rest, so that nobody mends one error after the other.
     */
    <T> T content(Function<RawFields, Input<T>> reader, Function<T, List<Violation>> rules) {
        Input<T> input = reader.apply(new RawFields(fields));
        violations.addAll(input.violations());
        if (!violations.isEmpty()) {
            Set<String> named = violations.stream().map(Violation::field).collect(Collectors.toSet());
            rules.apply(input.value()).stream()
                    .filter(found -> !named.contains(found.field()))
                    .forEach(violations::add);
        }
        refuseWhatIsWrong();
        return input.value();
    }

    /** To be called when all fields have been taken: refuses what is left over, and what was wrong. */
    void end() {
        fields.keySet().forEach(name -> violations.add(new Violation(name, "unknown_field", List.of())));
        refuseWhatIsWrong();
    }

    private void refuseWhatIsWrong() {
        if (!violations.isEmpty()) {
            throw new ApiException(400, violations);
        }
    }
}
