package jp.musubi.app.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a person comes in, is known, moves, turns out to be another, leaves and comes back. */
class PersonPagesTest {
    private static final String FRESH = "a-quite-different-phrase";

    private final Server server = TestServer.shared();
    private final Browsing admin = Browsing.visitor(server);

    @BeforeEach
    void signIn() {
        admin.signIn(TestServer.ADMIN, TestServer.PASSWORD);
    }

    private static String login() {
        return "p" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Map<String, String> said(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.putIfAbsent("commandId", UUID.randomUUID().toString());
        return all;
    }

    private Http.Answer act(String person, String act, Map<String, String> fields) {
        return admin.post("/admin/persons/" + person, "/admin/persons/" + person + "/" + act, said(fields));
    }

    private static String link(String text) {
        Matcher link = Pattern.compile("(/password/link/[A-Za-z0-9_-]{43})").matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }

    private String organization(String name) {
        Http.Answer made = Http.admin(server)
                .post("/api/v1/organizations", "{\"name\": \"%s\", \"kind\": \"university\"}".formatted(name));
        Http.admin(server).get("/api/v1/organizations?after=" + made.token());
        return made.id();
    }

    @Test
    void whoeverIsRegisteredComesInByALinkThatIsShownOnceAndNobodyReadsAPasswordAloud() {
        String login = login();
        Map<String, String> wanted = said(
                Map.of("name", "架空 新子", "reading", "かくう しんこ", "login", login, "role", "researcher", "way", "show"));

        Http.Answer made = admin.post("/admin/persons", "/admin/persons", wanted);

        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(made.text()).contains(login).doesNotContain("id=\"password\"");
        String link = link(made.text());
        assertThat(admin.post("/admin/persons", "/admin/persons", wanted).text())
                .doesNotContain(link);
        Browsing person = Browsing.visitor(server);
        assertThat(person.post(link, link, Map.of("password", FRESH, "repeated", FRESH))
                        .header("Location"))
                .endsWith("/login?renewed");
        person.signIn(login, FRESH);
        assertThat(person.get("/").text()).contains("架空 新子");
        assertThat(admin.get("/admin/persons?q=しんこ").text()).contains("架空 新子");
    }

    @Test
    void thePrintedInvitationSaysThatARoleWhichOpensLimitedTextsStillWaits() {
        Http.Answer printed = admin.post(
                "/admin/persons",
                "/admin/persons",
                said(Map.of("name", "架空 担人", "login", login(), "role", "coordinator", "way", "print")));

        assertThat(printed.text()).contains("「コーディネーター」の役割は、まだ付いていません", "/grant\"");
    }

    @Test
    void nobodyIsRegisteredWithoutTheInvitationThatWasAskedFor() {
        String name = "架空 " + login();
        Http.Answer refused = admin.post(
                "/admin/persons",
                "/admin/persons",
                said(Map.of("name", name, "login", TestServer.ADMIN, "way", "print")));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("value=\"" + name + "\"");
        assertThat(admin.get("/admin/persons?q=" + name.substring(3)).text()).doesNotContain(">" + name + "<");
    }

    @Test
    void theInterfaceInvitesByALinkInItsAnswer() {
        Http api = Http.admin(server);
        Http.Answer made =
                api.post("/api/v1/persons", "{\"name\": \"架空 招待\", \"email\": \"%s@example.jp\"}".formatted(login()));
        api.get("/api/v1/persons?after=" + made.token());

        Http.Answer invited = api.post("/api/v1/persons/" + made.id() + "/invitations", "{\"way\": \"handed\"}");

        assertThat(invited.status()).as(invited.text()).isEqualTo(200);
        assertThat(invited.json().path("login").asString()).endsWith("@example.jp");
        assertThat(Browsing.visitor(server).get(link(invited.text())).status()).isEqualTo(200);
        assertThat(api.post("/api/v1/persons/" + made.id() + "/invitations", "{\"way\": \"mailed\"}")
                        .status())
                .isEqualTo(409);
        assertThat(People.with(server, "coordinator")
                        .post("/api/v1/persons/" + made.id() + "/invitations", "{\"way\": \"handed\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void everybodySaysOfThemselvesHowTheyAreReadAndNobodyElseFindsTheirPage() {
        People.Person researcher = People.register(server, "researcher");
        Browsing own = Browsing.visitor(server);
        own.signIn(researcher.login(), TestServer.PASSWORD);
        String form = "/persons/" + researcher.id() + "/edit";
        assertThat(own.get(form).text()).contains("name=\"reading\"").doesNotContain("name=\"email\"");

        assertThat(own.post(form, form, said(Map.of("basedOn", "1", "reading", "かくう", "orcid", "0000000218250097")))
                        .status())
                .isEqualTo(302);

        assertThat(own.get("/persons/" + researcher.id()).text())
                .contains("かくう", "https://orcid.org/0000-0002-1825-0097");
        assertThat(Browsing.as(server, "coordinator")
                        .get("/persons/" + researcher.id())
                        .text())
                .contains("0000-0002-1825-0097");
        assertThat(Browsing.as(server, "auditor").get("/persons?q=カクウ").text()).contains("/persons/" + researcher.id());
        Browsing other = Browsing.as(server, "company");
        assertThat(other.get("/persons").status()).isEqualTo(403);
        assertThat(other.get("/persons/" + researcher.id()).status()).isEqualTo(404);
        assertThat(other.get(form).status()).isEqualTo(404);
    }

    @Test
    void thoseWhoKeepPersonsAreToldOfTwoWithOneAddressAndNobodyElseIs() {
        String email = login() + "@example.jp";
        Http api = Http.admin(server);
        String one = api.post("/api/v1/persons", "{\"name\": \"架空 一\", \"email\": \"%s\"}".formatted(email))
                .id();
        Http.Answer two = api.post("/api/v1/persons", "{\"name\": \"架空 二\", \"email\": \"%s\"}".formatted(email));
        api.get("/api/v1/persons?after=" + two.token());

        assertThat(two.status()).isEqualTo(201);
        assertThat(admin.get("/admin/persons/" + one).text()).contains("id=\"alike\"", "架空 二");
        assertThat(Browsing.as(server, "auditor").get("/persons/" + one).text()).doesNotContain("id=\"alike\"");
    }

    @Test
    void aResearcherMovesWithASeedAndItsAffiliationChanges() {
        String there = organization("架空工業大学" + login());
        People.Person researcher = People.register(server, "researcher");
        Http.Answer seed = researcher.client().post("/api/v1/seeds", Samples.seed("移る種", "public"));
        researcher.client().get("/api/v1/seeds?after=" + seed.token());
        Browsing coordinator = Browsing.as(server, "coordinator");
        String page = "/persons/" + researcher.id() + "/move";
        assertThat(coordinator.get(page).text()).contains("移る種");
        Map<String, String> move = Map.of(
                "organization", there, "title", "教授", "since", Show.today().toString(), "fate-" + seed.id(), "go");

        assertThat(coordinator
                        .post(page, page, said(Map.of("organization", there, "since", "いつか")))
                        .status())
                .isEqualTo(400);
        assertThat(coordinator.post(page, page, said(move)).header("Location")).endsWith("/persons/" + researcher.id());

        assertThat(coordinator.get("/persons/" + researcher.id()).text()).contains("架空工業大学", "教授", "現在");
        assertThat(coordinator.get("/seeds/" + seed.id()).text()).contains("架空工業大学");
        assertThat(Browsing.as(server, "researcher").get(page).status()).isEqualTo(403);
    }

    @Test
    void whoeverLeavesIsOutAtOnceAndComesBackOnlyByANewInvitation() {
        People.Person leaving = People.register(server, "coordinator");
        Browsing open = Browsing.visitor(server);
        open.signIn(leaving.login(), TestServer.PASSWORD);
        assertThat(open.get("/worklist").status()).isEqualTo(200);
        String link = link(act(leaving.id(), "link", Map.of()).text());

        assertThat(act(leaving.id(), "leave", Map.of()).status()).isEqualTo(302);

        assertThat(open.get("/worklist").status()).isEqualTo(302);
        assertThat(leaving.client().get("/api/v1/seeds").status()).isEqualTo(401);
        assertThat(Browsing.visitor(server).get(link).status()).isEqualTo(410);
        String page = admin.get("/admin/persons/" + leaving.id()).text();
        assertThat(page).contains("退任", "まだ役割がありません", "id=\"return\"");
        assertThat(act(leaving.id(), "unlock", Map.of()).status()).isEqualTo(409);

        String back = link(act(leaving.id(), "invite", Map.of("way", "show")).text());
        assertThat(leaving.client().get("/api/v1/seeds").status()).isEqualTo(401);
        Browsing returned = Browsing.visitor(server);
        returned.post(back, back, Map.of("password", FRESH, "repeated", FRESH));
        assertThat(returned.signIn(leaving.login(), FRESH).header("Location")).doesNotContain("error");
        assertThat(returned.get("/worklist").status()).isEqualTo(403);
        assertThat(Browsing.as(server, "auditor")
                        .get("/history/person/" + leaving.id())
                        .text())
                .contains("利用者の退任", "利用者の復帰", "役割の取消し");
    }

    @Test
    void thePageOfACompanyShowsItsNeedsToThoseWhoMaySeeThem() {
        People.Person company = People.register(server, "company");
        Http.Answer need = company.client().post("/api/v1/needs", Samples.need("頁に立つ困りごと", "coordinators"));
        assertThat(need.status()).as(need.text()).isEqualTo(201);
        company.client().get("/api/v1/needs?after=" + need.token());

        assertThat(Browsing.as(server, "coordinator")
                        .get("/persons/" + company.id())
                        .text())
                .contains("頁に立つ困りごと");
    }

    @Test
    void whoeverHoldsSomethingIsToldToHandItOverFirst() {
        People.Person researcher = People.register(server, "researcher");
        Http.Answer seed = researcher.client().post("/api/v1/seeds", Samples.seed("残る種", "public"));
        researcher.client().get("/api/v1/seeds?after=" + seed.token());

        Http.Answer refused = act(researcher.id(), "leave", Map.of());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("先に引き継ぎが必要です", "/custody/hand-over/" + researcher.id());
    }

    @Test
    void aSecondEntryIsMergedIntoTheOneThatStaysAndTheMistakeTakenBack() {
        People.Person twice = People.register(server, "researcher");
        People.Person stays = People.register(server, "researcher");

        assertThat(act(twice.id(), "merge", Map.of("into", twice.id())).status())
                .isEqualTo(400);
        assertThat(act(twice.id(), "merge", Map.of("into", stays.id())).status())
                .isEqualTo(302);

        assertThat(twice.client().get("/api/v1/seeds").status()).isEqualTo(401);
        assertThat(stays.client().get("/api/v1/seeds").status()).isEqualTo(200);
        assertThat(admin.get("/persons/" + twice.id()).text()).contains("id=\"merged\"", "/persons/" + stays.id());
        assertThat(admin.get("/persons/" + stays.id()).text()).contains("id=\"absorbed\"", "/persons/" + twice.id());

        assertThat(act(twice.id(), "separate", Map.of("note", "別人だった")).status())
                .isEqualTo(302);
        assertThat(twice.client().get("/api/v1/seeds").status()).isEqualTo(200);
        assertThat(admin.get("/persons/" + stays.id()).text()).doesNotContain("id=\"absorbed\"");
    }
}
