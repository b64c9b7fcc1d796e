package jp.musubi.app.kit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {

    private final Server server = TestServer.shared();
    private final Http admin = Http.admin(server);

    @Test
    void aRefusalIsAProblemThatNamesEveryFieldAndStoresNothing() {
        long head = TestServer.settledHead(server);
        Http.Answer answer = admin.post("/api/v1/seeds", """
                {"title": "題", "kind": "zzz", "field": "food", "stage": "basic", "disclosure": "public",
                 "expires": "令和9年13月", "nonsense": "1"}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(400);
        assertThat(answer.json().path("instance").asString()).isEqualTo("/api/v1/seeds");
        assertThat(fields(answer)).containsExactlyInAnyOrder("summary", "kind", "expires", "nonsense");
        assertThat(server.node().log().head()).isEqualTo(head);
    }

    @Test
    void aPatentBeforeFilingKeepsASeedFromThePublicInBothLanguages() {
        String body = Samples.seed("出願前", "public").replaceFirst("\\{", "{\"ip\": {\"status\": \"before_filing\"}, ");

        Http.Answer japanese = admin.post("/api/v1/seeds", body);
        Http.Answer english = admin.with("Accept-Language", "en").post("/api/v1/seeds", body);

        assertThat(fields(japanese)).containsExactly("disclosure");
        assertThat(japanese.text()).contains("新規性");
        assertThat(english.text()).contains("novelty").doesNotContain("新規性");
    }

    @Test
    void aNeedThroughABankWantsTheConsentOfItsOwner() {
        Http.Answer answer =
                admin.post("/api/v1/needs", Samples.need("同意なし", "coordinators").replace("\"direct\"", "\"bank\""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(fields(answer)).containsExactlyInAnyOrder("consent.on", "consent.audience", "consent.until");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "{\"title\": \"a\", \"title\": \"b\"}", "nope"})
    void whatIsNoJsonObjectIsABadRequest(String body) {
        Http.Answer answer = admin.post("/api/v1/seeds", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void brokenUtf8IsABadRequest() {
        byte[] body = Samples.seed("ab", "public")
                .replace("ab", "\u00ff")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        Http.Answer answer = admin.send(admin.request("/api/v1/seeds")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void unknownPathsMethodsAndMediaTypesAreProblemsToo() {
        assertThat(admin.get("/api/v1/nothing").status()).isEqualTo(404);
        assertThat(admin.delete("/api/v1/seeds").status()).isEqualTo(405);
        Http.Answer text = admin.send(admin.request("/api/v1/seeds")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(text.status()).isEqualTo(415);
        assertThat(text.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void tenMegabytesAreRefusedCleanlyWhetherAnnouncedOrNot() {
        byte[] body =
                ("{\"title\": \"" + "あ".repeat(3_500_000) + "\"}").getBytes(java.nio.charset.StandardCharsets.UTF_8);

        Http.Answer announced = admin.send(admin.request("/api/v1/seeds")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        Http.Answer chunked = admin.send(admin.request("/api/v1/seeds")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))));

        assertThat(announced.status()).isEqualTo(413);
        assertThat(chunked.status()).isEqualTo(413);
        assertThat(announced.header("Content-Type")).startsWith("application/problem+json");
        assertThat(admin.get("/api/v1/seeds").status()).isEqualTo(200);
    }

    @Test
    void aTextBeyondItsLimitIsRefusedByItsField() {
        Http.Answer answer = admin.post("/api/v1/seeds", Samples.seed("長".repeat(201), "public"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly("title");
    }

    @Test
    void scriptTagsAreKeptAsText() {
        Http.Answer created = admin.post("/api/v1/seeds", Samples.seed("<script>alert(1)</script>", "public"));

        assertThat(admin.get(created.header("Location") + "?after=" + created.position())
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void nobodySignedInAndWrongPasswordsGet401() {
        Http.Answer visitor = Http.visitor(server).get("/api/v1/pairings");
        Http.Answer wrong =
                Http.visitor(server).basic("admin", "wrong-password-1").get("/api/v1/seeds");

        assertThat(visitor.status()).isEqualTo(401);
        assertThat(visitor.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(visitor.header("Content-Type")).startsWith("application/problem+json");
        assertThat(wrong.status()).isEqualTo(401);
    }

    @Test
    void aRoleThatIsLackingIs403AndARevokedOneIsDeadAtOnce() {
        assertThat(People.with(server, "reviewer")
                        .post("/api/v1/seeds", Samples.seed("権限なし", "public"))
                        .status())
                .isEqualTo(403);

        People.Person person = People.register(server, "researcher");
        assertThat(person.client()
                        .post("/api/v1/seeds", Samples.seed("権限あり", "public"))
                        .status())
                .isEqualTo(201);
        assertThat(admin.delete("/api/v1/persons/" + person.id() + "/roles/researcher")
                        .status())
                .isEqualTo(200);
        assertThat(person.client()
                        .post("/api/v1/seeds", Samples.seed("権限なし", "public"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anUnknownRoleIsRefusedByItsField() {
        People.Person person = People.register(server, "company");
        Http.Answer answer = admin.post("/api/v1/persons/" + person.id() + "/roles", "{\"role\": \"king\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly("role");
    }

    private static List<String> fields(Http.Answer answer) {
        List<String> fields = new ArrayList<>();
        answer.json()
                .path("errors")
                .forEach(error -> fields.add(error.path("field").asString()));
        return fields;
    }

    @Test
    void aRefusalNamesTheFieldAsFormsDo() {
        Http.Answer japanese = admin.post("/api/v1/seeds", "{}");
        Http.Answer english = admin.with("Accept-Language", "en").post("/api/v1/seeds", "{}");

        assertThat(japanese.json().path("detail").asString()).startsWith("題名：");
        assertThat(english.json().path("detail").asString()).startsWith("Title: ");
        assertThat(japanese.json().path("errors").get(1).path("label").asString())
                .isEqualTo("公開概要");
    }

    @Test
    void aCodeInAReasonIsReadByItsLabel() {
        String path = "/api/v1/seeds/"
                + admin.post("/api/v1/seeds", Samples.seed("二度公開", "public")).id();
        admin.post(path + "/publish");

        assertThat(admin.post(path + "/publish").json().path("detail").asString())
                .contains("一般公開")
                .doesNotContain("public");
    }

    /** By hand: proper clients send no such address. */
    @Test
    void anAddressThatCannotBeReadIsToldSoInTheReadersLanguage() throws IOException {
        String page = raw("GET /seeds/%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        String english =
                raw("GET /%00 HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\nConnection: close\r\n\r\n");
        String api = raw("GET /api/v1/seeds/%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(page)
                .startsWith("HTTP/1.1 400")
                .contains("text/html", "lang=\"ja\"", "ページを表示できません", "Content-Security-Policy")
                .doesNotContain("Tomcat", "HTTP Status");
        assertThat(english).startsWith("HTTP/1.1 400").contains("lang=\"en\"").doesNotContain("HTTP Status");
        assertThat(api).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"status\":400");
    }

    /** As many a script sends them: letters that are not encoded. */
    @Test
    void anAddressOfTheInterfaceWithLettersAsTheyAreIsAnsweredAsAProblem() throws IOException {
        for (String address :
                List.of("/api/v1/seeds?q=柿", "/api/v1/seeds/柿の皮", "/api/v1/needs?q=癌&page=1", "/api/v1/用語")) {
            String answer = raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer)
                    .as(address)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "\"status\":400", "\"instance\":\"/api/v1/")
                    .doesNotContain("<html");
        }
        assertThat(raw("GET /seeds?q=柿 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("text/html");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void brokenEncodingInAnAddressIsABadRequest() {
        assertThat(admin.get("/api/v1/seeds?q=%FF%FE").status()).isEqualTo(400);
    }

    /** By hand: proper clients send no such header. */
    @Test
    void aKeyThatIsNoPlainTextIsABadRequest() throws IOException {
        String authorization =
                admin.request("/").build().headers().firstValue("Authorization").orElseThrow();
        String head =
                "POST /api/v1/seeds HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: " + authorization
                        + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\nIdempotency-Key: caf\u00e9\r\n\r\n{}";
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("bad_idempotency_key");
        }
    }

    @Test
    void aDismissalWithoutABodyIsToldThatItsReasonIsMissing() {
        Http.Answer answer = admin.post("/api/v1/pairings/nothing/dismiss");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly("reason");
    }

    @Test
    void aStaleRevisionIsToldWhatTheFirstHasChanged() {
        String path = "/api/v1/seeds/"
                + admin.post("/api/v1/seeds", Samples.seed("元の題", "public")).id();
        admin.put(path, Samples.seed("先の人の題", "public").replaceFirst("\\{", "{\"revision\": 1, "));

        Http.Answer late = admin.put(path, Samples.seed("後の人の題", "public").replaceFirst("\\{", "{\"revision\": 1, "));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("revision").asInt()).isEqualTo(2);
        assertThat(late.json().path("changes").size()).isEqualTo(1);
        var change = late.json().path("changes").get(0);
        assertThat(change.path("field").asString()).isEqualTo("title");
        assertThat(change.path("before").asString()).isEqualTo("元の題");
        assertThat(change.path("after").asString()).isEqualTo("先の人の題");
    }

    @Test
    void statesOfPairingsMayBeGivenByTheirLabels() {
        assertThat(admin.get("/api/v1/pairings?state=%E8%87%AA%E5%8B%95%E5%80%99%E8%A3%9C")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seeds?kind=bogus",
                "seeds?state=open",
                "seeds?field=food&field=bogus",
                "seeds?stage=bogus",
                "seeds?disclosure=bogus",
                "seeds?owner=a%20b",
                "needs?state=bogus",
                "needs?channel=bogus",
                "needs?introducedBy=a%20b"
            })
    void aFilterBySomethingThatDoesNotExistIsABadRequest(String path) {
        Http.Answer answer = admin.get("/api/v1/" + path);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly(path.replaceAll(".*[?&]([a-zA-Z]+)=.*", "$1"));
    }

    @Test
    void aFilterMayBeGivenByItsLabelAndAnEmptyOneIsNone() {
        assertThat(admin.get("/api/v1/seeds?kind=%E7%A0%94%E7%A9%B6%E6%88%90%E6%9E%9C&field=")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTextThatWouldBeReadInAnotherOrderIsRefusedByItsField() {
        Http.Answer answer = admin.post("/api/v1/seeds", Samples.seed("請求\u202egnp.exe", "public"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly("title");
    }

    @Test
    void anotherBodyUnderAUsedKeyIsRefusedAndTheSameInAnotherOrderIsARepeat() {
        Http keyed = admin.with("Idempotency-Key", "one-body-only");
        String body = Samples.seed("最初の本文", "public");
        Http.Answer first = keyed.post("/api/v1/seeds", body);
        long head = TestServer.settledHead(server);

        Http.Answer other = keyed.post("/api/v1/seeds", Samples.seed("別の本文", "public"));
        Http.Answer reordered = keyed.post(
                "/api/v1/seeds",
                "{\"disclosure\": \"public\","
                        + body.replace(", \"disclosure\": \"public\"", "").substring(1));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().path("errors").get(0).path("code").asString()).isEqualTo("key_of_another_request");
        assertThat(reordered.status()).isEqualTo(201);
        assertThat(reordered.text()).isEqualTo(first.text());
        assertThat(server.node().log().head()).isEqualTo(head);
    }

    @Test
    void aButtonWithoutABodyIsRepeatedUnderItsKey() {
        String path = "/api/v1/seeds/"
                + admin.post("/api/v1/seeds", Samples.seed("鍵つきの掲載", "public")).id();
        Http keyed = admin.with("Idempotency-Key", "publish-once");
        Http.Answer first = keyed.post(path + "/publish");

        assertThat(keyed.post(path + "/publish").text()).isEqualTo(first.text());
        assertThat(keyed.post(path + "/publish", "{\"disclosure\": \"members\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aPageThatIsNoNumberIsRefusedByNameInEverySearch() {
        for (String path : List.of("seeds", "needs", "glossary", "pairings")) {
            Http.Answer answer = admin.get("/api/v1/" + path + "?page=abc");

            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.json().path("errors").get(0).path("field").asString())
                    .isEqualTo("page");
            assertThat(answer.json().path("errors").get(0).path("code").asString())
                    .isEqualTo("bad_parameter");
        }
    }

    @Test
    void aPageBeforeTheFirstIsOutOfRange() {
        Http.Answer answer = admin.get("/api/v1/seeds?page=0");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").get(0).path("code").asString()).isEqualTo("out_of_range");
    }
}
