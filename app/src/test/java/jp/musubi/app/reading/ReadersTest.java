package jp.musubi.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.StreamSupport;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import jp.musubi.command.erasure.eraseperson.ErasePerson;
import jp.musubi.language.party.PersonId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 「この日に誰が見られたか」 says of everybody what their own requests are told. */
class ReadersTest {
    private static Server server;
    private static Http admin;
    private static People.Person auditor;
    private static People.Person coordinator;
    private static People.Person owner;
    private static People.Person member;
    private static Browsing ownersBrowser;
    private static Browsing auditorsBrowser;
    private static Browsing membersBrowser;

    @BeforeAll
    static void people() {
        server = TestServer.shared();
        admin = Http.admin(server);
        auditor = People.register(server, "auditor");
        coordinator = People.register(server, "coordinator");
        owner = People.register(server, "company");
        member = People.register(server, "researcher");
        ownersBrowser = Browsing.signedIn(server, owner.login());
        auditorsBrowser = Browsing.signedIn(server, auditor.login());
        membersBrowser = Browsing.signedIn(server, member.login());
        owner = own(owner);
        auditor = own(auditor);
        member = own(member);
    }

    /** With the password chosen when signing in. */
    private static People.Person own(People.Person person) {
        Http client = Http.visitor(server).basic(person.login(), Browsing.OWN_PASSWORD);
        return new People.Person(person.id(), person.login(), client);
    }

    private static String organization(String name) {
        return admin.post("/api/v1/organizations", "{\"name\": \"%s\", \"kind\": \"bank\"}".formatted(name))
                .id();
    }

    private static People.Person clerk(String bank) {
        People.Person clerk = People.register(server, "company");
        Http.Answer granted = admin.post(
                "/api/v1/persons/" + clerk.id() + "/roles",
                "{\"role\": \"intermediary\", \"organizationId\": \"%s\"}".formatted(bank));
        assertThat(granted.status()).as(granted.text()).isEqualTo(200);
        return clerk;
    }

    private static String need(String range, String named) {
        Http.Answer made = owner.client().post("/api/v1/needs", """
                {"subject": "皮の使い道", "problem": "毎年余る。", "field": "food", "channel": "direct", "disclosure": "%s",
                 "tried": "堆肥にしてみた"%s}""".formatted(range, named));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        Http.Answer opened = owner.client().post("/api/v1/needs/" + made.id() + "/open", "{}");
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        owner.client().get("/api/v1/needs?size=1&after=" + opened.token());
        return made.id();
    }

    private static JsonNode readers(Http asker, String need, String query) {
        Http.Answer answer = asker.get("/api/v1/needs/" + need + "/readers" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** All who are told to the auditor, page by page. */
    private static Map<String, Set<String>> told(String need) {
        Map<String, Set<String>> told = new TreeMap<>(Map.of("open", new TreeSet<>(), "limited", new TreeSet<>()));
        List<JsonNode> people = new ArrayList<>();
        JsonNode page;
        do {
            page = readers(auditor.client(), need, "?size=7&page=" + (people.size() / 7 + 1));
            page.path("people").forEach(people::add);
        } while (people.size() < page.path("open").asInt());
        for (JsonNode one : people) {
            told.get("open").add(one.path("person").asString());
            if (!one.path("limited").isEmpty()) {
                told.get("limited").add(one.path("person").asString());
            }
        }
        assertThat(told.get("limited")).hasSize(page.path("limited").asInt());
        return told;
    }

    private static List<JsonNode> reasons(JsonNode readers, String reason) {
        return StreamSupport.stream(readers.path("reasons").spliterator(), false)
                .filter(one -> one.path("reason").asString().equals(reason))
                .toList();
    }

    @Test
    void everybodyIsToldToReadWhatTheirOwnRequestsAreShown() {
        String bank = organization("架空しおさい信金");
        People.Person clerk = clerk(bank);
        People.Person other = clerk(organization("架空やまなみ銀行"));
        People.Person locked = clerk(bank);
        admin.post("/api/v1/persons/" + locked.id() + "/account/lock", "{\"reason\": \"退職\"}");
        List<People.Person> everybody = List.of(auditor, coordinator, owner, member, clerk, other, locked);

        for (String need : List.of(
                need("members", ""),
                need("coordinators", ""),
                need("named", ", \"named\": [\"organization:" + bank + "\"]"),
                need("public", ""))) {
            Map<String, Set<String>> told = told(need);
            boolean anybody = Http.visitor(server).get("/api/v1/needs/" + need).status() == 200;
            assertThat(readers(owner.client(), need, "").path("anybody").asBoolean())
                    .isEqualTo(anybody);
            for (People.Person person : everybody) {
                Http.Answer own = person.client().get("/api/v1/needs/" + need);
                boolean reads = anybody || told.get("open").contains(person.id());
                assertThat(reads).as(person.login() + own).isEqualTo(own.status() == 200 || anybody);
                assertThat(told.get("limited").contains(person.id()))
                        .as(person.login() + own)
                        .isEqualTo(own.text().contains("堆肥"));
            }
        }
    }

    @Test
    void theOwnerIsToldReasonsOrganizationsAndNumbersAndNoNames() {
        String bank = organization("架空みさき信金");
        People.Person clerk = clerk(bank);
        String need = need("named", ", \"named\": [\"organization:" + bank + "\", \"person:" + member.id() + "\"]");

        JsonNode told = readers(owner.client(), need, "");

        assertThat(reasons(told, "named"))
                .hasSize(2)
                .allMatch(one ->
                        one.path("persons").asInt() == 1 && !one.path("limited").asBoolean());
        assertThat(told.toString())
                .contains("organization:" + bank)
                .doesNotContain(clerk.id(), member.id(), coordinator.id(), auditor.id());
        assertThat(reasons(told, "coordinator").getFirst().path("limited").asBoolean())
                .isTrue();
        assertThat(told.has("position")).isFalse();
        String page = ownersBrowser.get("/readers/need/" + need).text();
        assertThat(page)
                .contains("この日に誰が見られたか", "指定した相手：架空みさき信金", "コーディネーター", "登録した本人")
                .doesNotContain("架空 researcher", "架空 auditor");
        String audited = auditorsBrowser.get("/readers/need/" + need).text();
        assertThat(audited).contains("架空 company", "指定した相手：架空みさき信金");
        assertThat(reasons(readers(coordinator.client(), need, ""), "coordinator"))
                .hasSize(1);
        assertThat(readers(coordinator.client(), need, "").path("people")).isEmpty();
    }

    @Test
    void asOfAPositionItSaysWhoCouldThenAndAnErasedPersonStaysWithoutAName() {
        People.Person gone = People.register(server, "researcher");
        String need = need("members", "");
        long then = readers(auditor.client(), need, "").path("position").asLong();
        assertThat(told(need).get("open")).contains(gone.id());
        PersonId administrator = new PersonId(server.node()
                .vault()
                .accounts()
                .find(TestServer.ADMIN)
                .orElseThrow()
                .personId());
        var erased = server.node()
                .commands()
                .send(
                        new ErasePerson(administrator, new PersonId(gone.id()), "申出"),
                        UUID.randomUUID().toString(),
                        null);
        admin.get("/api/v1/needs?size=1&after=" + erased.position());

        assertThat(told(need).get("open")).doesNotContain(gone.id());
        Browsing browser = auditorsBrowser;
        String before = browser.get("/needs/" + need + "?at=" + then).text();
        assertThat(before).contains("/readers/need/" + need + "?at=" + then);
        StringBuilder pages = new StringBuilder();
        for (int page = 1; !pages.toString().contains("削除済み") && page < 30; page++) {
            pages.append(browser.get("/readers/need/" + need + "?at=" + then + "&page=" + page)
                    .text());
        }
        assertThat(pages).contains("削除済み");
    }

    @Test
    void aDayThatIsNoneOrIsToComeOrIsBeforeTheRecordIsAnsweredBesideTheField() {
        String need = need("coordinators", "");
        Browsing browser = ownersBrowser;
        String page = "/readers/need/" + need + "?day=";

        assertThat(browser.get(page + "令和9年13月").text()).contains("「令和9年13月」という日付はありません", "aria-invalid");
        assertThat(browser.get(page + "令和80年1月1日").text()).contains("まだ来ていません");
        assertThat(browser.get(page + "令和2年1月1日").text()).contains("その時点では、この記録はまだないか");
        for (String day : List.of("nix", "2098-01-01", "2020-01-01")) {
            Http.Answer answer = owner.client().get("/api/v1/needs/" + need + "/readers?day=" + day);
            assertThat(answer.status()).as(day + answer.text()).isEqualTo(400);
            assertThat(answer.text()).contains("\"day\"");
        }
    }

    @Test
    void aRecordThatIsNotTheirsIsToOthersAsOneThatDoesNotExist() {
        String need = need("members", "");
        String none = "00000000000000000000000000";
        for (Http somebody : List.of(member.client(), Http.visitor(server))) {
            Http.Answer hidden = somebody.get("/api/v1/needs/" + need + "/readers");
            assertThat(hidden.status()).isIn(401, 404);
            assertThat(hidden.text().replace(need, ""))
                    .isEqualTo(somebody.get("/api/v1/needs/" + none + "/readers")
                            .text()
                            .replace(none, ""));
        }
        Browsing browser = membersBrowser;
        assertThat(browser.get("/readers/need/" + need).status()).isEqualTo(404);
        assertThat(browser.get("/readers/contact/" + need).status()).isEqualTo(404);
    }
}
