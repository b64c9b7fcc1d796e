package jp.musubi.app.kit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import jp.musubi.app.Http;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiDocsTest {

    private final Server server = TestServer.shared();
    private final JsonNode document = Http.visitor(server).get("/v3/api-docs").json();

    @Test
    void whatASeedAndANeedMustHaveIsNamed() {
        assertThat(required("SeedRegistration"))
                .containsExactlyInAnyOrder("title", "summary", "kind", "field", "stage", "disclosure");
        assertThat(required("NeedRegistration"))
                .containsExactlyInAnyOrder("subject", "problem", "field", "channel", "disclosure");
        assertThat(required("SeedRevision")).contains("revision");
        assertThat(required("Dismiss")).containsExactly("reason");
    }

    @Test
    void codesAreListed() {
        JsonNode disclosure = schema("SeedRegistration").path("properties").path("disclosure");

        assertThat(disclosure.path("enum").valueStream().map(JsonNode::asString))
                .containsExactly("public", "members", "coordinators", "named");
        assertThat(schema("Dismiss")
                        .path("properties")
                        .path("reason")
                        .path("enum")
                        .size())
                .isPositive();
    }

    @Test
    void everyOperationTellsWhatItAnswersAndHowItRefuses() {
        document.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    JsonNode answers = operation.getValue().path("responses");
                    assertThat(answers.has("200") || answers.has("201"))
                            .as(name)
                            .isTrue();
                    for (String status : new String[] {"400", "401", "403", "503"}) {
                        assertThat(answers.path(status)
                                        .path("content")
                                        .path("application/problem+json")
                                        .path("schema")
                                        .path("$ref")
                                        .asString())
                                .as(name + " " + status)
                                .endsWith("/Problem");
                    }
                    assertThat(operation.getKey().equals("get")
                                    || operation.getValue().path("responses").has("409"))
                            .as(name)
                            .isTrue();
                }));
        assertThat(answers("post", "/api/v1/seeds").path("201").path("headers").has("Location"))
                .isTrue();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        document.findValuesAsString("$ref")
                .forEach(ref -> assertThat(document.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
        assertThat(document.path("components").path("schemas").has("JsonNode")).isFalse();
    }

    private JsonNode answers(String method, String path) {
        return document.path("paths").path(path).path(method).path("responses");
    }

    private JsonNode schema(String name) {
        return document.path("components").path("schemas").path(name);
    }

    private java.util.List<String> required(String name) {
        return schema(name)
                .path("required")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
