package jp.musubi.app.kit.docs;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jp.musubi.node.Version;
import org.springdoc.core.customizers.ServerBaseUrlCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.ServletServerHttpRequest;

/** The document at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class ApiDocs {

    private static final String ABOUT =
            "Seeds, needs and their pairings. Sign in by HTTP Basic, or with an access token that a person has "
                    + "made on the page of their own account (Authorization: Bearer musubi_…). Writing requests take an "
                    + "Idempotency-Key: a repeat answers as the first did. Reading requests take after=POSITION to wait until the "
                    + "answer shows that log position, and at=POSITION for the past; both are for coordinators, auditors and "
                    + "administrators. Others find no "
                    + "positions in answers but a token of each write of theirs, the value that after= takes from them."
                    + " Errors are application/problem+json, name the "
                    + "field, and follow Accept-Language (ja, en). Coded values may also be given by their Japanese or English "
                    + "label, dates also in Japanese era notation.";

    private static final String TOKENS =
            "An access token acts for its person, with the roles held now, as far as its scope allows: to read, or to read "
                    + "and write; all subjects, or some. It ends by its day, or when its person or an administrator ends "
                    + "it, and cannot make tokens, nor change how anybody signs in. Whatever is wrong with it, the answer "
                    + "is 401 token_invalid.";

    /** Where the interface is, as seen from its description: right behind any proxy. */
    @Bean
    ServerBaseUrlCustomizer server() {
        return (address, request) -> {
            String path = request instanceof ServletServerHttpRequest servlet
                    ? servlet.getServletRequest().getContextPath()
                    : "";
            return path.isEmpty() ? "/" : path;
        };
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Musubi").version(Version.current()).description(ABOUT))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("musubi_ and 43 characters")
                                        .description(TOKENS)))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }
}
