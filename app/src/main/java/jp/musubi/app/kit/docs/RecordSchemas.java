package jp.musubi.app.kit.docs;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.musubi.app.kit.api.Known;
import jp.musubi.language.kit.ContentField;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.kit.sealing.Audience;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.seed.SeedContent;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Describes seeds and needs, whose content stands flat beside what the platform knows of them: what registers, what
 * revises, and what is read.
 */
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

    /** From the content, which all three share: what registers, what revises, and what is read. */
    private static void contents(Map<String, Schema> schemas, String name, Class<? extends Record> type) {
        List<String> required = ContentFields.of(type).that(ContentField::required).stream()
                .map(ContentField::path)
                .toList();
        Map<String, Schema> content = properties(schemas.remove(name + "Content"));
        content.forEach((field, schema) -> schema.setDescription(seenBy(Audience.of(type, field))));
        Map<String, Schema> known = properties(resolved(Known.class));
        Schema id = text("Chosen by the caller; for coordinators and administrators");
        Schema owner = text("Id of a person; the caller when absent");
        schemas.put(name + "Registration", object(Map.of("id", id, "owner", owner), content, required));
        List<String> withRevision = new ArrayList<>(required);
        withRevision.add("revision");
        schemas.put(name + "Revision", object(Map.of("revision", known.get("revision")), content, withRevision));
        schemas.put(name, object(known, content, List.of("id", "state", "revision")));
    }

    private static String seenBy(Audience audience) {
        return switch (audience) {
            case READERS -> null;
            case INSIDERS -> "Limited: only for owner, intermediary, coordinators and auditors";
            case OFFICE -> "Internal note: only for coordinators and auditors; refused when anybody else sends it";
        };
    }

    private static void operations(OpenAPI document, String path, String name) {
        var all = document.getPaths().get(path);
        var one = document.getPaths().get(path + "/{id}");
        body(all.getPost(), name + "Registration");
        body(one.getPut(), name + "Revision");
        answer(one.getGet(), ref(name));
        Schema<?> page = document.getComponents().getSchemas().get(AnswerDocs.PAGE_OF_MAPS);
        Schema<?> list = object(page.getProperties(), Map.of(), page.getRequired());
        list.getProperties().put("items", new JsonSchema().typesItem("array").items(ref(name)));
        answer(all.getGet(), list);
    }

    private static void body(Operation operation, String name) {
        MediaType json = operation.getRequestBody().getContent().get(JSON);
        operation.getRequestBody().required(true).content(new Content().addMediaType(JSON, json.schema(ref(name))));
    }

    private static void answer(Operation operation, Schema<?> schema) {
        operation.setResponses(new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse().content(new Content().addMediaType(JSON, new MediaType().schema(schema)))));
    }

    private static Map<String, Schema> properties(Schema<?> schema) {
        return schema.getProperties();
    }

    private static Schema<?> resolved(Class<?> shape) {
        Map<String, Schema> read = ModelConverters.getInstance(true).readAll(shape);
        return read.get(shape.getSimpleName());
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
