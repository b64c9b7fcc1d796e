package jp.musubi.app.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.kit.ContentField;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.kit.sealing.Audience;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.query.cluster.OfficeView;
import jp.musubi.query.contact.ContactView;
import jp.musubi.query.contact.PromiseView;
import jp.musubi.query.kit.history.HistoryEntry;
import jp.musubi.query.party.OrganizationView;
import jp.musubi.query.party.PersonView;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says in the OpenAPI document what signatures cannot: bodies, required fields, filters, keys, answers and refusals. */
// The document's own classes hold raw schemas.
@SuppressWarnings({"rawtypes", "unchecked"})
@Component
@Order(ActDocs.FIRST + 1)
class ApiDocsDetails implements OpenApiCustomizer {

    private static final String V1 = "/api/v1/";
    private static final String SEED = "Seed";
    private static final String NEED = "Need";
    private static final Set<String> LISTS = Set.of(
            "seeds",
            "needs",
            "pairings",
            "contacts",
            "promises",
            "persons",
            "organizations",
            "rematches",
            "matchers",
            "glossary");

    /** Method and path to the shape of the body. Seeds and needs are composed further down. */
    private static final Map<String, Class<?>> REQUESTS = Map.ofEntries(
            Map.entry("POST pairings", Shapes.Propose.class),
            Map.entry("POST contacts", Shapes.Contact.class),
            Map.entry("POST organizations", Shapes.Organization.class),
            Map.entry("POST glossary", Shapes.TermDefinition.class),
            Map.entry("PUT glossary/{id}", Shapes.TermRevision.class),
            Map.entry("POST persons", Shapes.Person.class),
            Map.entry("POST rematches", Shapes.RequestedRematch.class),
            Map.entry("POST matchers", Shapes.Withdraw.class),
            Map.entry("PUT persons/{id}", Shapes.PersonRevision.class),
            Map.entry("POST persons/{id}/account", Shapes.NewAccount.class),
            Map.entry("PUT persons/{id}/account", Shapes.Login.class),
            Map.entry("POST password", Shapes.NewPassword.class),
            Map.entry("PUT office", Shapes.Office.class));

    private static final Map<String, Class<?>> ANSWERS = Map.ofEntries(
            Map.entry("POST persons", StoredPerson.class),
            Map.entry("GET needs/{id}/candidates", Shapes.CandidateList.class),
            Map.entry("GET seeds/{id}/candidates", Shapes.CandidateList.class),
            Map.entry("GET explain", Shapes.Explanation.class),
            Map.entry("GET needs/{id}/similar", Shapes.SimilarList.class),
            Map.entry("GET seeds/{id}/similar", Shapes.SimilarList.class),
            Map.entry("GET pairings", Shapes.Pairing.class),
            Map.entry("GET pairings/{id}", Shapes.WholePairing.class),
            Map.entry("GET contacts", ContactView.class),
            Map.entry("GET contacts/{id}", ContactView.class),
            Map.entry("GET promises", PromiseView.class),
            Map.entry("GET promises/{id}", PromiseView.class),
            Map.entry("GET organizations", OrganizationView.class),
            Map.entry("GET organizations/{id}", OrganizationView.class),
            Map.entry("GET glossary", Shapes.TermGroup.class),
            Map.entry("GET glossary/{id}", Shapes.TermGroup.class),
            Map.entry("GET persons/{id}/account", Shapes.Account.class),
            Map.entry("POST persons/{id}/account", Shapes.OpenedAccount.class),
            Map.entry("PUT persons/{id}/account", Shapes.Login.class),
            Map.entry("POST persons/{id}/account/link", Shapes.PasswordLink.class),
            Map.entry("POST password", Shapes.Login.class),
            Map.entry("GET office", OfficeView.class),
            Map.entry("GET persons", PersonView.class),
            Map.entry("GET persons/{id}", PersonView.class),
            Map.entry("GET audit/events", Shapes.Event.class),
            Map.entry("GET audit/verify", Shapes.Verification.class),
            Map.entry("GET rematches", Shapes.Rematch.class),
            Map.entry("GET rematches/{id}", Shapes.Rematch.class),
            Map.entry("GET matchers", Shapes.Matcher.class),
            Map.entry("GET matchers/{id}", Shapes.Matcher.class),
            Map.entry("GET matchers/trial", Shapes.Trial.class),
            Map.entry("GET history", HistoryEntry.class));

    private static final Map<String, Searches.Ways> WAYS =
            Map.of("GET seeds", SeedsApi.WAYS, "GET needs", NeedsApi.WAYS, "GET glossary", GlossaryApi.WAYS);

    @Override
    public void customise(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        schemas.remove("JsonNode");
        add(schemas, Shapes.Problem.class);
        add(schemas, Stored.class);
        contents(schemas, SEED, SeedContent.class);
        contents(schemas, NEED, NeedContent.class);
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) ->
                                describe(schemas, method, path.substring(V1.length()), operation)));
    }

    /** From the content, which all three share: what registers, what revises, and what is read. */
    private static void contents(Map<String, Schema> schemas, String name, Class<? extends Record> type) {
        List<String> required = ContentFields.of(type).that(ContentField::required).stream()
                .map(ContentField::path)
                .toList();
        Map<String, Schema> content = properties(schemas.remove(name + "Content"));
        content.forEach((field, schema) -> schema.setDescription(seenBy(Audience.of(type, field))));
        Map<String, Schema> known = properties(resolved(schemas, Shapes.Known.class));
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

    private void describe(Map<String, Schema> schemas, HttpMethod method, String path, Operation operation) {
        String key = method + " " + path;
        boolean writes = method != HttpMethod.GET;
        body(schemas, key, operation);
        if (WAYS.containsKey(key)) {
            WAYS.get(key).filters().forEach(filter -> operation.addParametersItem(query(filter.name())));
        }
        if (writes) {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name(Writes.KEY)
                    .description(
                            "1 to 200 characters; a repeat under the same key answers as the first did, and is refused "
                                    + "(409) when its body is another")
                    .schema(string()));
        }
        boolean created = method == HttpMethod.POST && LISTS.contains(path);
        ApiResponses responses = new ApiResponses();
        responses.addApiResponse(created ? "201" : "200", success(schemas, key, path, created));
        refusals(responses, writes, path.contains("{"));
        operation.setResponses(responses);
    }

    private static void body(Map<String, Schema> schemas, String key, Operation operation) {
        String composed = switch (key) {
            case "POST seeds" -> SEED + "Registration";
            case "PUT seeds/{id}" -> SEED + "Revision";
            case "POST needs" -> NEED + "Registration";
            case "PUT needs/{id}" -> NEED + "Revision";
            default -> REQUESTS.containsKey(key) ? add(schemas, REQUESTS.get(key)) : null;
        };
        if (composed == null) {
            return;
        }
        Schema<?> schema = schemas.get(composed);
        boolean required = schema.getRequired() != null && !schema.getRequired().isEmpty();
        RequestBody body = operation.getRequestBody() == null ? new RequestBody() : operation.getRequestBody();
        MediaType json = body.getContent() == null ? null : body.getContent().get("application/json");
        json = json == null ? new MediaType() : json;
        operation.setRequestBody(body.required(required)
                .content(new Content().addMediaType("application/json", json.schema(ref(composed)))));
    }

    private static ApiResponse success(Map<String, Schema> schemas, String key, String path, boolean created) {
        String shape = switch (key) {
            case "GET seeds", "GET seeds/{id}" -> SEED;
            case "GET needs", "GET needs/{id}" -> NEED;
            default -> add(schemas, ANSWERS.getOrDefault(key, Stored.class));
        };
        boolean list = key.startsWith("GET ")
                && (LISTS.contains(path) || path.equals("audit/events") || path.equals("history"));
        ApiResponse response = new ApiResponse()
                .description(created ? "Created" : "OK")
                .content(new Content()
                        .addMediaType("application/json", new MediaType().schema(list ? listOf(shape) : ref(shape))));
        if (created) {
            response.addHeaderObject(
                    "Location", new Header().description("Where it can be read").schema(string()));
        }
        return response;
    }

    private static void refusals(ApiResponses responses, boolean writes, boolean one) {
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
        reasons.forEach((status, reason) -> responses.addApiResponse(
                status,
                new ApiResponse()
                        .description(reason)
                        .content(new Content()
                                .addMediaType("application/problem+json", new MediaType().schema(ref("Problem"))))));
    }

    /** Puts the schema of a shape, and of all within it, among the components. @return its name */
    private static String add(Map<String, Schema> schemas, Class<?> shape) {
        ModelConverters.getInstance(true).readAll(shape).forEach(schemas::putIfAbsent);
        return shape.getSimpleName();
    }

    private static Schema<?> resolved(Map<String, Schema> schemas, Class<?> shape) {
        Map<String, Schema> read = ModelConverters.getInstance(true).readAll(shape);
        return read.get(shape.getSimpleName());
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

    private static Schema<?> listOf(String shape) {
        Schema<?> items = new JsonSchema();
        items.addType("array");
        items.setItems(ref(shape));
        Schema<?> list = new JsonSchema();
        list.addType("object");
        list.addProperty("items", items);
        list.addProperty("total", integer("All that the caller may see, on all pages"));
        list.addProperty(
                "position", integer("The log position that the answer shows; left out for those who may see none"));
        list.addRequiredItem("items");
        return list;
    }

    private static Schema<?> ref(String name) {
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    private static Parameter query(String name) {
        return new Parameter()
                .in("query")
                .name(name)
                .description("Only those with this code; may be given several times")
                .schema(string());
    }

    private static Schema<?> string() {
        return text(null);
    }

    private static Schema<?> text(String description) {
        Schema<?> text = new JsonSchema();
        text.addType("string");
        text.setDescription(description);
        return text;
    }

    private static Schema<?> integer(String description) {
        Schema<?> integer = new JsonSchema();
        integer.addType("integer");
        integer.setDescription(description);
        return integer;
    }
}
