package jp.musubi.app.kit.docs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Map;
import jp.musubi.app.glossary.GlossaryApi;
import jp.musubi.app.need.NeedsApi;
import jp.musubi.app.record.Searches;
import jp.musubi.app.seed.SeedsApi;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Names what records of a kind can be searched by. */
@Component
class FilterDocs implements OpenApiCustomizer {
    private static final Map<String, Searches.Ways> WAYS = Map.of(
            "/api/v1/seeds", SeedsApi.WAYS, "/api/v1/needs", NeedsApi.WAYS, "/api/v1/glossary", GlossaryApi.WAYS);

    @Override
    public void customise(OpenAPI document) {
        WAYS.forEach((path, ways) -> ways.filters()
                .forEach(filter -> document.getPaths().get(path).getGet().addParametersItem(query(filter.name()))));
    }

    private static Parameter query(String name) {
        return new Parameter()
                .in("query")
                .name(name)
                .description("Only those with this code; may be given several times")
                .schema(new JsonSchema().typesItem("string"));
    }
}
