package jp.musubi.app.kit.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.BodyShape;
import jp.musubi.app.kit.act.TypedFields;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.intake.input.Input;
import jp.musubi.intake.input.JsonFields;
import jp.musubi.intake.input.RawFields;
import tools.jackson.databind.JsonNode;

/** A JSON object as typed fields. Takes single fields out, collects every error, and refuses names nobody asked for. */
public final class JsonBody extends TypedFields {

    /** @param body an object; null counts as an empty one */
    public JsonBody(JsonNode body) {
        super(fields(body));
    }

    private static Map<String, List<String>> fields(JsonNode body) {
        if (body != null && !body.isObject()) {
            throw ApiException.invalid(null, "malformed_json");
        }
        return body == null ? Map.of() : JsonFields.flatten(body).values();
    }

    /** The whole body as one record. @throws ApiException when anything is wrong with it */
    static <B extends Body> B read(BodyShape<B> shape, JsonNode sent) {
        JsonBody body = new JsonBody(sent).without(shape.ignored());
        B said = shape.read(body);
        body.end();
        return said;
    }

    /** Drops names that answers hold but requests do not set, so that what was read can be sent back changed. */
    public JsonBody without(Set<String> names) {
        left().keySet()
                .removeIf(name -> names.contains(name.contains(".") ? name.substring(0, name.indexOf('.')) : name));
        return this;
    }

    /**
     * Everything left, by the reader of a record. What cannot be read is refused together with what the record's rules
     * say of the rest, so that nobody mends one error after the other.
     */
    public <T> T content(Function<RawFields, Input<T>> reader, Function<T, List<Violation>> rules) {
        Input<T> input = reader.apply(new RawFields(left()));
        input.violations().forEach(this::add);
        if (!violations().isEmpty()) {
            Set<String> named = violations().stream().map(Violation::field).collect(Collectors.toSet());
            rules.apply(input.value()).stream()
                    .filter(found -> !named.contains(found.field()))
                    .forEach(this::add);
        }
        refuseWhatIsWrong();
        return input.value();
    }

    /** To be called when all fields have been taken: refuses what is left over, and what was wrong. */
    void end() {
        left().keySet().forEach(name -> add(new Violation(name, "unknown_field", List.of())));
        refuseWhatIsWrong();
    }

    private void refuseWhatIsWrong() {
        if (!violations().isEmpty()) {
            throw new ApiException(400, violations());
        }
    }
}
