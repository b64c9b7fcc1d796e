package jp.musubi.app.kit.docs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.musubi.language.kit.ContentField;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.kit.sealing.Audience;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.seed.SeedContent;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Describes what registers and what revises seeds and needs: their content, with what is said beside it. */
// The document's own classes hold raw schemas.
@SuppressWarnings({"rawtypes", "unchecked"})
@Component
@Order(ActDocs.FIRST)
class RecordSchemas implements OpenApiCustomizer {
    private static final String SEED = "Seed";
    private static final String NEED = "Need";
    private static final String JSON = "application/json";

    @Override
    public void customise(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        contents(schemas, SEED, SeedContent.class);
        contents(schemas, NEED, NeedContent.class);
        operations(document, "/api/v1/seeds", SEED);
        operations(document, "/api/v1/needs", NEED);
    }

    /** What registers and what revises, from the content that the answer holds, too. */
    private static void contents(Map<String, Schema> schemas, String name, Class<? extends Record> type) {
        List<String> required = ContentFields.of(type).that(ContentField::required).stream()
                .map(ContentField::path)
                .toList();
        Map<String, Schema> content = properties(schemas.remove(name + "Content"));
        content.forEach((field, schema) -> schema.setDescription(seenBy(Audience.of(type, field))));
        Map<String, Schema> answered = properties(schemas.get(name));
        answered.replaceAll((field, schema) -> content.getOrDefault(field, schema));
        Schema id = text("Chosen by the caller; for coordinators and administrators");
        Schema owner = text("Id of a person; the caller when absent");
        schemas.put(name + "Registration", object(Map.of("id", id, "owner", owner), content, required));
        List<String> withRevision = new ArrayList<>(required);
        withRevision.add("revision");
        Schema revision = answered.get("revision");
        schemas.put(name + "Revision", object(Map.of("revision", revision), content, withRevision));
    }

    private static String seenBy(Audience audience) {
        return switch (audience) {
            case READERS -> null;
            case INSIDERS -> "Limited: only for owner, intermediary, coordinators and auditors";
            case OFFICE -> "Internal note: only for coordinators and auditors; refused when anybody else sends it";
        };
    }

    private static void operations(OpenAPI document, String path, String name) {
        body(document.getPaths().get(path).getPost(), name + "Registration");
        body(document.getPaths().get(path + "/{id}").getPut(), name + "Revision");
    }

    private static void body(Operation operation, String name) {
        MediaType json = operation.getRequestBody().getContent().get(JSON);
        operation.getRequestBody().required(true).content(new Content().addMediaType(JSON, json.schema(ref(name))));
    }

    private static Map<String, Schema> properties(Schema<?> schema) {
        return schema.getProperties();
    }

    private static Schema<?> object(Map<String, Schema> own, Map<String, Schema> content, List<String> required) {
        Schema<?> object = new JsonSchema();
        object.addType("object");
        own.forEach(object::addProperty);
        content.forEach(object::addProperty);
        required.forEach(object::addRequiredItem);
        return object;
    }

    private static Schema<?> ref(String name) {
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    private static Schema<?> text(String description) {
        Schema<?> text = new JsonSchema();
        text.addType("string");
        text.setDescription(description);
        return text;
    }
}
