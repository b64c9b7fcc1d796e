package jp.musubi.app.kit.docs;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.musubi.app.kit.api.ProblemAnswer;
import jp.musubi.app.kit.api.Stored;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says of every operation with which status it answers, and how it refuses. What it answers stands in signatures. */
@Component
@Order(ActDocs.FIRST + 2)
class AnswerDocs implements OpenApiCustomizer {
    private static final String PAGE = "Listed";
    private static final String REF = "#/components/schemas/";

    @Override
    public void customise(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        schemas.remove("JsonNode");
        ModelConverters.getInstance(true).readAll(ProblemAnswer.class).forEach(schemas::putIfAbsent);
        ModelConverters.getInstance(true).readAll(Stored.class).forEach(schemas::putIfAbsent);
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> describe(document, method, path, operation)));
        schemas.keySet().removeIf(name -> name.startsWith(PAGE));
    }

    private static void describe(OpenAPI document, HttpMethod method, String path, Operation operation) {
        boolean writes = method != HttpMethod.GET;
        Schema<?> answer = answer(document, operation);
        // Whatever is made among records of a kind can be read there under its id.
        boolean created = method == HttpMethod.POST && document.getPaths().containsKey(path + "/{id}");
        ApiResponse done = new ApiResponse()
                .description(created ? "Created" : "OK")
                .content(new Content().addMediaType("application/json", new MediaType().schema(answer)));
        if (created) {
            done.addHeaderObject(
                    "Location",
                    new Header().description("Where it can be read").schema(new JsonSchema().typesItem("string")));
        }
        ApiResponses responses = new ApiResponses().addApiResponse(created ? "201" : "200", done);
        refusals(writes, path.contains("{"))
                .forEach((status, reason) -> responses.addApiResponse(status, problem(reason)));
        operation.setResponses(responses);
    }

    /** As its signature says; a page of a list is told where it stands, so that there is one name less to know. */
    private static Schema<?> answer(OpenAPI document, Operation operation) {
        ApiResponses known = operation.getResponses();
        Content content = known == null || known.get("200") == null
                ? null
                : known.get("200").getContent();
        if (content == null) {
            return new JsonSchema().$ref(REF + "Stored");
        }
        Schema<?> schema = content.values().iterator().next().getSchema();
        String ref = schema.get$ref();
        return ref != null && ref.startsWith(REF + PAGE)
                ? document.getComponents().getSchemas().get(ref.substring(REF.length()))
                : schema;
    }

    private static Map<String, String> refusals(boolean writes, boolean one) {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("400", "A field or parameter is missing, unknown or impossible");
        reasons.put("401", "Sign in by HTTP Basic");
        reasons.put("403", "The caller's roles do not allow it");
        if (one || writes) {
            reasons.put("404", "Does not exist, or not for the caller");
        }
        if (writes) {
            reasons.put(
                    "409",
                    "Does not fit the state, the id is taken, the revision is stale, or the key had another body");
            reasons.put("413", "The body is larger than 1 MB");
            reasons.put("415", "The body is no application/json");
        }
        reasons.put("503", "Starting, read-only, or the index has not reached the position; try again");
        return reasons;
    }

    private static ApiResponse problem(String reason) {
        return new ApiResponse()
                .description(reason)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new JsonSchema().$ref(REF + "Problem"))));
    }
}
