package jp.musubi.app.kit.docs;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.Acts;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.BodyShape;
import jp.musubi.app.kit.api.ActEndpoints;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Describes the acts: each from its row, at each of its addresses. */
// The document's own classes hold raw schemas.
@SuppressWarnings({"rawtypes", "unchecked"})
@Component
@Order(ActDocs.FIRST)
class ActDocs implements OpenApiCustomizer {
    /** Before what is said of all operations. */
    static final int FIRST = 0;

    private static final String JSON = "application/json";

    private final Acts acts;

    ActDocs(Acts acts) {
        this.acts = acts;
    }

    @Override
    public void customise(OpenAPI document) {
        Set<String> taken = operationIds(document);
        for (Act<?, ?> act : acts.all()) {
            // An address of before keeps the name that clients know.
            for (String path : act.paths().reversed()) {
                Operation operation = operation(document, act);
                operation.setOperationId(free(name(act.verb()), taken));
                String address = ActEndpoints.V1 + path;
                PathItem item = document.getPaths().computeIfAbsent(address, any -> new PathItem());
                item.setPost(operation);
            }
        }
    }

    private static Set<String> operationIds(OpenAPI document) {
        Set<String> ids = new HashSet<>();
        document.getPaths()
                .forEach((path, item) -> item.readOperations().forEach(one -> ids.add(one.getOperationId())));
        return ids;
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 1; !taken.add(free); number++) {
            free = name + "_" + number;
        }
        return free;
    }

    /** {@code take-back} as {@code takeBack}. */
    private static String name(String verb) {
        StringBuilder name = new StringBuilder();
        for (String word : verb.split("-")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    private static Operation operation(OpenAPI document, Act<?, ?> act) {
        Operation operation = new Operation()
                .addTagsItem(act.subject().folder())
                .summary(act.summary())
                .addParametersItem(new Parameter()
                        .in("path")
                        .name("id")
                        .required(true)
                        .schema(new JsonSchema().typesItem("string")));
        BodyShape<?> body = act.body();
        if (!body.parts().isEmpty()) {
            String name = add(document, body);
            boolean required = body.parts().stream().anyMatch(BodyShape.Part::required);
            operation.setRequestBody(new RequestBody()
                    .required(required)
                    .content(new Content()
                            .addMediaType(
                                    JSON,
                                    new MediaType().schema(new JsonSchema().$ref("#/components/schemas/" + name)))));
        }
        return operation;
    }

    /** Puts the schema of a body among the components. @return its name */
    static String add(OpenAPI document, BodyShape<? extends Body> body) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        ModelConverters.getInstance(true).readAll(body.type()).forEach(schemas::putIfAbsent);
        var named = body.type().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        String name = named == null || named.name().isEmpty() ? body.type().getSimpleName() : named.name();
        Schema schema = schemas.get(name);
        List<String> required = schema.getRequired() == null ? List.of() : List.copyOf(schema.getRequired());
        body.parts().stream()
                .filter(part -> part.must() && !required.contains(part.name()))
                .forEach(part -> schema.addRequiredItem(part.name()));
        return name;
    }
}
