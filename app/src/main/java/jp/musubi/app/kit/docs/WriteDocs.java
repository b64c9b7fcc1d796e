package jp.musubi.app.kit.docs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import jp.musubi.app.kit.api.Writes;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says of every write that it may be repeated under its key. */
@Component
@Order(ActDocs.FIRST + 1)
class WriteDocs implements OpenApiCustomizer {
    @Override
    public void customise(OpenAPI document) {
        document.getPaths().values().forEach(item -> item.readOperationsMap().forEach(WriteDocs::describe));
    }

    private static void describe(HttpMethod method, Operation operation) {
        if (method != HttpMethod.GET) {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name(Writes.KEY)
                    .description(
                            "1 to 200 characters; a repeat under the same key answers as the first did, and is refused "
                                    + "(409) when its body is another")
                    .schema(new JsonSchema().typesItem("string")));
        }
    }
}
