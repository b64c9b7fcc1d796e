package jp.musubi.app.kit.docs;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.stream.Stream;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.BodyShape;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Says of bodies that stand in signatures without what there is no command. */
@Component
@Order(ActDocs.FIRST)
class BodyDocs implements OpenApiCustomizer {
    private final RequestMappingHandlerMapping mapping;

    BodyDocs(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public void customise(OpenAPI document) {
        mapping.getHandlerMethods().values().stream()
                .flatMap(method -> Stream.of(method.getMethodParameters()))
                .filter(parameter -> Body.class.isAssignableFrom(parameter.getParameterType()))
                .map(parameter -> parameter.getParameterType().asSubclass(Body.class))
                .distinct()
                .forEach(type -> ActDocs.add(document, BodyShape.of(type)));
    }
}
