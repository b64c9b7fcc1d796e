package jp.musubi.app.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;

/** Who is in charge of a record, and whose it is, by the interface and on pages. */
class CustodyTest {
    private final Server server = TestServer.shared();
    private final People.Person hanako = People.register(server, "coordinator");
    private final People.Person jiro = People.register(server, "coordinator");

    private String seedOf(People.Person researcher) {
        Http.Answer made = researcher.client().post("/api/v1/seeds", Samples.seed("担当の試験", "coordinators"));
        assertThat(researcher
                        .client()
                        .get("/api/v1/seeds/" + made.id() + "?after=" + made.token())
                        .status())
                .isEqualTo(200);
        return made.id();
    }

    private String needOf(People.Person company) {
        Http.Answer made = company.client().post("/api/v1/needs", Samples.need("担当の試験", "coordinators"));
        assertThat(company.client()
                        .get("/api/v1/needs/" + made.id() + "?after=" + made.token())
                        .status())
                .isEqualTo(200);
        return made.id();
    }

    private static Http.Answer done(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    /** The same person in a browser. */
    private Http browser(People.Person person) {
        Http browser = Http.visitor(server);
        assertThat(browser.form("/login", "/login", Map.of("username", person.login(), "password", TestServer.PASSWORD))
                        .status())
                .isEqualTo(302);
        return browser;
    }

    /** The answer of a read that waits for a write. */
    private static Http.Answer read(Http who, String path, Http.Answer after) {
        return who.get(path + (path.contains("?") ? "&" : "?") + "after=" + after.position());
    }

    @Test
    void aCoordinatorTakesANeedAndItsOwnerReadsTheirName() {
        People.Person company = People.register(server, "company");
        String need = needOf(company);
        assertThat(browser(company).get("/needs/" + need).text()).doesNotContain("架空 coordinator");

        Http.Answer taken = browser(hanako)
                .form(
                        "/needs/" + need,
                        "/custody/take",
                        Map.of("record", "need:" + need, "back", "record", "commandId", "take-" + need));

        assertThat(taken.status()).isEqualTo(302);
        assertThat(taken.header("Location")).endsWith("/needs/" + need);
        assertThat(browser(hanako).get("/needs/" + need).text())
                .contains("担当", "架空 coordinator", "ほかの人を担当にする")
                .doesNotContain("自分が担当する");
        assertThat(browser(company).get("/needs/" + need).text()).contains("担当コーディネーター", "架空 coordinator");
        assertThat(browser(company).get("/").text()).contains("担当コーディネーター", "架空 coordinator");
    }

    @Test
    void aSeedIsGivenToAColleagueAndStrangersAreToldNothingOfIt() {
        People.Person researcher = People.register(server, "researcher");
        Http.Answer made = researcher.client().post("/api/v1/seeds", Samples.seed("誰の担当か", "public"));
        String seed = made.id();
        done(researcher.client().post("/api/v1/seeds/" + seed + "/publish", "{}"));

        Http.Answer given = done(
                hanako.client().post("/api/v1/seeds/" + seed + "/assign", "{\"coordinator\": \"" + jiro.id() + "\"}"));

        assertThat(read(hanako.client(), "/api/v1/seeds/" + seed, given).text())
                .contains("\"coordinator\":\"" + jiro.id());
        assertThat(researcher.client().get("/api/v1/seeds/" + seed).text()).contains(jiro.id());
        String seen = Http.visitor(server).get("/api/v1/seeds/" + seed).text();
        assertThat(seen).contains("誰の担当か").doesNotContain("custody", jiro.id());
        assertThat(Http.visitor(server).get("/seeds/" + seed).text()).doesNotContain("架空 coordinator");
    }

    @Test
    void thatSomebodyElseHasARecordMovesItNowhereInAnybodysList() {
        People.Person researcher = People.register(server, "researcher");
        Http.Answer made = researcher.client().post("/api/v1/seeds", Samples.seed("動かない", "public"));
        done(researcher.client().post("/api/v1/seeds/" + made.id() + "/publish", "{}"));
        Http visitor = Http.visitor(server);
        read(
                Http.admin(server),
                "/api/v1/needs",
                done(hanako.client()
                        .post("/api/v1/seeds/" + made.id() + "/assign", "{\"coordinator\": \"" + jiro.id() + "\"}")));
        Http.Answer before = visitor.get("/api/v1/seeds/" + made.id());

        Http.Answer given = done(hanako.client().post("/api/v1/seeds/" + made.id() + "/assign", "{}"));

        read(hanako.client(), "/api/v1/seeds/" + made.id(), given);
        assertThat(visitor.get("/api/v1/seeds/" + made.id()).text()).isEqualTo(before.text());
    }

    @Test
    void whoseARecordWasSeesItNoMoreFromTheNextRequestOnAndWhoseItIsDoes() {
        People.Person first = People.register(server, "company");
        People.Person second = People.register(server, "company");
        String need = needOf(first);
        assertThat(second.client().get("/api/v1/needs/" + need).status()).isEqualTo(404);

        Http.Answer changed = browser(hanako)
                .form(
                        "/needs/" + need,
                        "/needs/" + need + "/change-owner",
                        Map.of("owner", second.id(), "reason", "担当者の交代", "commandId", "owner-" + need));

        assertThat(changed.status()).isEqualTo(302);
        assertThat(first.client().get("/api/v1/needs/" + need).status()).isEqualTo(404);
        assertThat(browser(first).get("/needs/" + need).status()).isEqualTo(404);
        assertThat(browser(first).get("/").text()).doesNotContain(need);
        assertThat(browser(first).get("/history/need/" + need).text()).doesNotContain("担当の試験");
        assertThat(second.client().get("/api/v1/needs/" + need).status()).isEqualTo(200);
        assertThat(browser(second).get("/").text()).contains(need);
        assertThat(browser(hanako).get("/history/need/" + need).text()).contains("登録した人の変更", "担当者の交代");
        assertThat(first.client().post("/api/v1/needs/" + need + "/close", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void whatIsSaidWronglyIsRefusedWithItsFieldAndNothingChanges() {
        People.Person researcher = People.register(server, "researcher");
        String seed = seedOf(researcher);
        String path = "/api/v1/seeds/" + seed;
        Http.Answer nobody = hanako.client().post(path + "/assign", "{\"coordinator\": \"" + researcher.id() + "\"}");
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.text()).contains("coordinator", "コーディネーターを選んでください");
        Http.Answer owner = hanako.client().post(path + "/change-owner", "{\"owner\": \"nobody1\", \"reason\": \"x\"}");
        assertThat(owner.status()).isEqualTo(400);
        assertThat(hanako.client().post(path + "/change-owner", "{}").status()).isEqualTo(400);
        assertThat(researcher.client().post(path + "/assign", "{}").status()).isEqualTo(403);
        assertThat(hanako.client().get(path).text()).contains(researcher.id()).doesNotContain("\"coordinator\":");
    }

    @Test
    void severalAreTakenAtOnceAndOddOnesStopNoOther() {
        People.Person company = People.register(server, "company");
        List<String> needs = List.of(needOf(company), needOf(company));
        for (String odd : List.of("need:gone1", "pairing:x", "x", "need:")) {
            Http.Answer answer = browser(hanako)
                    .form("/worklist", "/custody/take", Map.of("record", odd, "commandId", "odd-" + odd.length()));
            assertThat(answer.status()).isEqualTo(302);
        }
        for (String need : needs) {
            browser(hanako)
                    .form("/worklist", "/custody/take", Map.of("record", "need:" + need, "commandId", "several"));
            assertThat(hanako.client().get("/api/v1/needs/" + need).text()).contains(hanako.id());
        }
        assertThat(browser(company)
                        .form("/", "/custody/take", Map.of("record", "need:" + needs.getFirst()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void allThatSomebodyHasIsHandedOverAtOnceAndThePageSaysBeforeHowMuchItIs() {
        People.Person leaving = People.register(server, "coordinator");
        People.Person taking = People.register(server, "coordinator");
        People.Person company = People.register(server, "company");
        String need = needOf(company);
        String other = needOf(company);
        done(leaving.client().post("/api/v1/needs/" + need + "/assign", "{}"));
        done(leaving.client().post("/api/v1/needs/" + other + "/assign", "{}"));
        Http.Answer noted = leaving.client().post("/api/v1/contacts", """
                {"about": "need:%s", "on": "2027-04-12", "kind": "telephone", "text": "電話した",
                 "nextAction": "資料を送る", "due": "2027-05-01"}""".formatted(need));
        assertThat(noted.status()).isEqualTo(201);
        read(leaving.client(), "/api/v1/needs", noted);
        Http browser = browser(hanako);
        String page = "/custody/hand-over/" + leaving.id();
        assertThat(browser.get(page).text()).contains("2件", "1件", "すべて引き継ぐ");
        Http.Answer wrong = browser.form(page, page, Map.of("to", company.id(), "note", "残す言葉"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("コーディネーターを選んでください", "残す言葉", "2件");

        Http.Answer handed =
                browser.form(page, page, Map.of("to", taking.id(), "note", "お願いします", "commandId", "hand-" + need));

        assertThat(handed.status()).isEqualTo(302);
        assertThat(browser.get(page).text()).contains("担当している案件も、未完了の約束もありません");
        assertThat(taking.client().get("/api/v1/needs/" + other).text()).contains(taking.id());
        assertThat(taking.client()
                        .get("/api/v1/promises?promisedBy=" + taking.id())
                        .text())
                .contains("資料を送る");
        assertThat(browser(taking).get("/worklist").text()).contains("資料を送る");
        assertThat(browser(company).get(page).status()).isEqualTo(403);
    }
}
