package jp.musubi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route of the program, found among those it serves, with odd values in every parameter, in its path and as its body.
 * Whatever is sent, the answer is a sentence in the reader's language and never a fault.
 */
class OddValuesTest {
    private static final List<String> ODD = List.of(
            "",
            " ",
            "-1",
            "0",
            "99999999999999999999999",
            "1e400",
            "NaN",
            "null",
            "new",
            "edit",
            "あ",
            "\u0000",
            "a\u0000b",
            "<script>",
            "'\"",
            "%",
            "../..",
            "x".repeat(3000),
            "2027-13-45",
            "title",
            "a,b",
            "\ud83d\ude00",
            "[]",
            "{}",
            "\n\r\nSet-Cookie: x=y");

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "1",
            "\"x\"",
            "[]",
            "{}",
            "{\"id\":1e400}",
            "{\"trl\":1e400,\"revision\":1e400}",
            "{\"a\":{\"b\":[]}}",
            "{\"title\":\"\\u0000\",\"about\":\"x\",\"reason\":[]}",
            "{",
            "{\"name\":\"\\ud800\"}",
            "{\"role\":\"x\",\"scope\":\"\",\"needId\":\"new\",\"seedId\":\"edit\",\"reason\":\"\"}",
            "[".repeat(2000));

    private static final boolean LONG = Boolean.getBoolean("musubi.faults");

    private static final int THIRD = 3;

    private static int turns;
    private static Server server;
    private static Http coordinator;
    private static Browsing reader;
    private static String seed;
    private static final List<String> FAILED = new ArrayList<>();

    private record Route(RequestMethod method, String pattern, Set<String> parameters, boolean api) {}

    @BeforeAll
    static void start() {
        server = TestServer.shared();
        coordinator = People.with(server, "coordinator").with("Accept-Language", "ja");
        reader = Browsing.as(server, "coordinator");
        seed = coordinator.post("/api/v1/seeds", Samples.seed("変な値", "public")).id();
    }

    @BeforeEach
    void forget() {
        FAILED.clear();
    }

    private static List<Route> routes() {
        RequestMappingHandlerMapping mapping =
                context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        List<Route> routes = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> one :
                mapping.getHandlerMethods().entrySet()) {
            // The pages of a node that is not open are shown in place of others, with the status that says so.
            boolean instead = one.getKey().getPatternValues().stream().anyMatch(path -> path.startsWith("/status/"));
            if (instead || !one.getValue().getBeanType().getName().startsWith("jp.musubi")) {
                continue;
            }
            Set<RequestMethod> methods = one.getKey().getMethodsCondition().getMethods();
            for (String pattern : one.getKey().getPatternValues()) {
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    routes.add(new Route(method, pattern, parameters(one.getValue()), pattern.startsWith("/api/")));
                }
            }
        }
        assertThat(routes).hasSizeGreaterThan(60);
        return routes;
    }

    private static ApplicationContext context() {
        try {
            Field context = Server.class.getDeclaredField("context");
            context.setAccessible(true);
            return (ApplicationContext) context.get(server);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Those that the method names; where it reads the request itself, also those of every search. */
    private static Set<String> parameters(HandlerMethod method) {
        Set<String> names = new LinkedHashSet<>(List.of("lang"));
        for (Parameter parameter : method.getMethod().getParameters()) {
            RequestParam asked = parameter.getAnnotation(RequestParam.class);
            boolean all = Map.class.isAssignableFrom(parameter.getType());
            if (asked != null && !all) {
                names.add(asked.name().isEmpty() ? parameter.getName() : asked.name());
            }
            if (all
                    || parameter.getType() == HttpServletRequest.class
                    || parameter.getType().getSimpleName().equals("SearchParameters")) {
                names.addAll(List.of("q", "sort", "page", "size", "after", "at", "kind", "state", "field", "about"));
            }
        }
        return names;
    }

    private static String path(Route route, String id) {
        return route.pattern().replaceAll("\\{[^/]+}", id);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void noParameterOfAPageOrOfTheInterfaceTakesAnOddValueForAFault() {
        Set<Boolean> languages = new LinkedHashSet<>();
        for (Route route : routes()) {
            if (route.method() == RequestMethod.GET) {
                for (String name : route.parameters()) {
                    // Before every route stands the same that reads the language.
                    boolean known = name.equals("lang") && !LONG && !languages.add(route.api());
                    for (String odd : known ? ODD.subList(0, 2) : turn(ODD)) {
                        look(route, path(route, seed) + "?" + name + "=" + encoded(odd));
                    }
                    look(route, path(route, seed) + "?" + name + "=1&" + name + "=2");
                }
            }
        }
        assertThat(FAILED).isEmpty();
    }

    @Test
    void noPieceOfAPathTakesAnOddValueForAFault() {
        for (Route route : routes()) {
            if (route.pattern().contains("{") && route.method() == RequestMethod.GET) {
                for (String odd : turn(ODD)) {
                    look(route, path(route, encoded(odd.isEmpty() ? "%" : odd)));
                }
            }
        }
        assertThat(FAILED).isEmpty();
    }

    /** All of them in the long form; else every third, another third each time, so that each meets many routes. */
    private static List<String> turn(List<String> values) {
        int first = turns++ % THIRD;
        return LONG
                ? values
                : IntStream.range(0, values.size())
                        .filter(i -> i % THIRD == first)
                        .mapToObj(values::get)
                        .toList();
    }

    private static void look(Route route, String address) {
        Http.Answer answer = route.api() ? coordinator.get(address) : reader.get(address);
        judge(route, address, answer);
    }

    @Test
    void noBodySentToTheInterfaceIsTakenForAFault() {
        for (Route route : routes()) {
            if (!route.api()
                    || route.method() == RequestMethod.GET
                    || route.pattern().contains("train")) {
                continue;
            }
            for (String body : turn(BODIES)) {
                for (String type : List.of(
                        "application/json", "multipart/form-data; boundary=x", "text/plain", "application/xml")) {
                    HttpRequest.Builder request = coordinator
                            .request(path(route, "absent1"))
                            .header("Content-Type", type)
                            .method(route.method().name(), HttpRequest.BodyPublishers.ofString(body));
                    judge(
                            route,
                            route.method() + " " + route.pattern() + " " + type + " " + cut(body),
                            coordinator.send(request));
                }
            }
        }
        assertThat(FAILED).isEmpty();
    }

    @Test
    void noFormTakesOddFieldsForAFault() {
        for (Route route : routes()) {
            if (route.api()
                    || route.method() != RequestMethod.POST
                    || route.pattern().matches("/(login|logout|password|error).*")) {
                continue;
            }
            Set<String> names = new LinkedHashSet<>(route.parameters());
            names.addAll(List.of(
                    "commandId",
                    "reason",
                    "note",
                    "name",
                    "role",
                    "id",
                    "pairing",
                    "do",
                    "title",
                    "expires",
                    "trl",
                    "due",
                    "on"));
            for (String odd : turn(ODD)) {
                Map<String, String> fields = new LinkedHashMap<>();
                names.forEach(name -> fields.put(name, odd));
                fields.remove("lang");
                String address = path(route, "absent1");
                judge(route, "POST " + address + " " + cut(odd), reader.post("/password", address, fields));
            }
        }
        assertThat(FAILED).isEmpty();
    }

    @Test
    void aFileMayBeCalledAnything() {
        for (String name : List.of("a\u0000b.csv", "", "../../etc/passwd", "あ".repeat(300) + ".csv", "x\r\ny.csv")) {
            Http.Answer answer = reader.upload(
                    "/glossary/import",
                    Map.of("format", "csv"),
                    name.replace("\r\n", "%0d%0a"),
                    "a,b".getBytes(StandardCharsets.UTF_8));
            judge(new Route(RequestMethod.POST, "/glossary/import", Set.of(), false), "file " + name, answer);
        }
        assertThat(FAILED).isEmpty();
    }

    @Test
    void aPackedFileThatIsCutOffIsRefusedInASentence() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("皮,果皮\n".repeat(50).getBytes(StandardCharsets.UTF_8));
        }
        long head = TestServer.settledHead(server);
        for (int length : new int[] {2, 12, packed.size() - 1}) {
            Http.Answer answer = reader.upload(
                    "/glossary/import", Map.of("do", "take"), "a.csv.gz", Arrays.copyOf(packed.toByteArray(), length));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("途中で切れているか、壊れています");
        }
        assertThat(TestServer.settledHead(server)).isEqualTo(head);
    }

    @Test
    void aFieldOfThreeMegabytesIsRefusedInASentenceHoweverItIsSent() {
        String big = "a".repeat(3_000_000);
        long head = TestServer.settledHead(server);
        List<Http.Answer> answers = List.of(
                reader.upload("/glossary/import", Map.of("format", big), "a.csv", new byte[] {'a'}),
                reader.upload("/glossary/import", Map.of("more", big), "a.csv", new byte[] {'a'}),
                reader.post("/seeds/new", "/seeds/new", Map.of("title", big)),
                reader.sendInPieces("/seeds/new", "title=" + big),
                coordinator.post("/api/v1/seeds", "{\"title\": \"" + big + "\"}"),
                coordinator.send(coordinator
                        .request("/api/v1/seeds")
                        .header("Content-Type", "application/json")
                        .POST(Http.inPieces("{\"title\": \"" + big + "\"}"))));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.text()).containsPattern("1 ?メガバイト|1 MB");
        });
        assertThat(TestServer.settledHead(server)).isEqualTo(head);
    }

    @Test
    void aNumberBeyondAllBoundsIsCalledAsItWasSent() {
        for (String number : List.of("1e400", "-1e400", "1e99999", "1e5", "0.5", "123456789012345678901234567890")) {
            for (String name : List.of("trl", "title")) {
                Http.Answer answer = coordinator.post("/api/v1/seeds", "{\"%s\": %s}".formatted(name, number));
                assertThat(answer.status()).as(number).isEqualTo(400);
                assertThat(answer.text()).as(number).doesNotContain("Infinity");
            }
        }
        assertThat(coordinator.post("/api/v1/seeds", "{\"trl\": 1e400}").text()).contains("「1E+400」は整数ではありません");
    }

    private static String cut(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    /** No fault; where something is refused, a sentence in the reader's language says so. */
    private static void judge(Route route, String what, Http.Answer answer) {
        String where = route.method() + " " + route.pattern() + ": " + cut(what.replace(path(route, seed), "")) + " -> "
                + answer.status();
        boolean refused = answer.status() >= 400;
        boolean sentence = answer.text().codePoints().anyMatch(c -> c >= 0x3041 && c <= 0x30fe);
        if (answer.status() >= 500) {
            FAILED.add(where);
        } else if (refused && !sentence) {
            FAILED.add(where + " says nothing: " + cut(answer.text()));
        }
    }
}
