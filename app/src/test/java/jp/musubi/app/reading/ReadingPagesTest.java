package jp.musubi.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.musubi.app.Await;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import jp.musubi.node.NodeSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 閲覧: who read the limited part of a record, noted before it is shown, and told to its owner. */
class ReadingPagesTest {
    @TempDir
    private static Path folder;

    private static Server server;
    private static Http admin;

    @BeforeAll
    static void open() {
        server = TestServer.start(folder, new NodeSettings(false, TestServer.PASSWORD, 5, false));
        admin = Http.admin(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Http.Answer need(Http owner) {
        Http.Answer made = owner.post(
                "/api/v1/needs",
                "{\"subject\": \"皮の使い道\", \"problem\": \"毎年余る。\", \"field\": \"food\", \"channel\": \"direct\","
                        + " \"disclosure\": \"coordinators\", \"tried\": \"堆肥にしてみた\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made;
    }

    /** A reading is seen once the index has followed the log. */
    private static void await(Http reader, String need) {
        Await.until(() -> total(reader, need) > 0 ? Boolean.TRUE : null);
    }

    /** Once the index shows it. */
    private static void open(Browsing browser, String need) {
        Await.until(() -> browser.get("/needs/" + need).text().contains("堆肥にしてみた") ? Boolean.TRUE : null);
    }

    private static int total(Http reader, String need) {
        return reader.get("/api/v1/needs/" + need + "/readings")
                .json()
                .path("total")
                .asInt();
    }

    private static String readings(Http reader, String need) {
        Http.Answer answer = reader.get("/api/v1/needs/" + need + "/readings");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    @Test
    void anOwnerIsToldThatACoordinatorHasReadItAndNotWhich() {
        People.Person owner = People.register(server, "company");
        People.Person coordinator = People.register(server, "coordinator");
        Http.Answer need = need(owner.client());
        assertThat(total(owner.client(), need.id())).isZero();

        Browsing browser = Browsing.signedIn(server, coordinator.login());
        open(browser, need.id());
        await(owner.client(), need.id());
        browser.get("/needs/" + need.id());
        Http.Answer later = need(owner.client());
        open(browser, later.id());
        await(owner.client(), later.id());

        Http.Answer told = owner.client().get("/api/v1/needs/" + need.id() + "/readings");
        assertThat(told.json().path("total").asInt()).isEqualTo(1);
        assertThat(told.text()).contains("coordinator").doesNotContain(coordinator.id());
        Browsing own = Browsing.signedIn(server, owner.login());
        String page = own.get("/needs/" + need.id()).text();
        assertThat(page).contains("閲覧", "コーディネーター").doesNotContain("架空 coordinator");
        assertThat(own.get("/readings/need/" + need.id()).text())
                .contains("コーディネーター")
                .doesNotContain("架空 coordinator");
        assertThat(browser.get("/readings/need/" + need.id()).status()).isEqualTo(404);
    }

    @Test
    void anAuditorIsToldThePersonAndIsNotedToo() {
        People.Person owner = People.register(server, "company");
        People.Person auditor = People.register(server, "auditor");
        Http.Answer need = need(owner.client());

        Await.until(
                () -> auditor.client().get("/api/v1/needs/" + need.id()).text().contains("堆肥") ? Boolean.TRUE : null);
        await(auditor.client(), need.id());

        assertThat(readings(auditor.client(), need.id())).contains(auditor.id(), "\"auditor\"");
        assertThat(readings(admin, need.id())).contains(auditor.id());
    }

    @Test
    void othersFindNoReadingsAndOwnersAreNotNotedAtTheirOwn() {
        People.Person owner = People.register(server, "company");
        Http.Answer need = need(owner.client());
        owner.client().get("/api/v1/needs/" + need.id());
        Http.Answer later = need(owner.client());
        open(Browsing.as(server, "coordinator"), later.id());
        await(owner.client(), later.id());

        assertThat(total(owner.client(), need.id())).isZero();
        Http rival = People.with(server, "company");
        assertThat(rival.get("/api/v1/needs/" + need.id() + "/readings").status())
                .isEqualTo(404);
        assertThat(Http.visitor(server)
                        .get("/api/v1/needs/" + need.id() + "/readings")
                        .status())
                .isIn(401, 404);
    }

    @Test
    void aSeedThatIsOnlyNamedBesideANeedHasNotBeenRead() {
        People.Person owner = People.register(server, "researcher");
        String seed = owner.client()
                .post("/api/v1/seeds", Samples.seed("果皮の染料", "coordinators"))
                .id();
        owner.client().post("/api/v1/seeds/" + seed + "/publish", "{}");
        Http.Answer need = need(People.with(server, "company"));
        admin.post("/api/v1/needs/" + need.id() + "/open", "{}");
        Http.Answer made = admin.post(
                "/api/v1/pairings",
                "{\"needId\": \"%s\", \"seedId\": \"%s\", \"reason\": \"旧知の仲\"}".formatted(need.id(), seed));
        admin.get("/api/v1/pairings?after=" + made.position());
        People.Person coordinator = People.register(server, "coordinator");
        Browsing browser = Browsing.signedIn(server, coordinator.login());

        assertThat(browser.get("/needs/" + need.id()).text()).contains("果皮の染料");
        assertThat(browser.get("/explain?need=" + need.id()).status()).isEqualTo(200);
        Await.until(() -> readings(admin, need.id()).contains(coordinator.id()) ? Boolean.TRUE : null);

        Http.Answer told = owner.client().get("/api/v1/seeds/" + seed + "/readings");
        assertThat(told.json().path("total").asInt(-1)).isZero();
        assertThat(admin.get("/api/v1/seeds/" + seed + "/readings").text()).doesNotContain(coordinator.id());
    }

    @Test
    void aListHoldsLimitedPartsOfNothingButOnesOwnAndIsNotNoted() {
        People.Person owner = People.register(server, "company");
        People.Person coordinator = People.register(server, "coordinator");
        Http.Answer need = need(owner.client());
        admin.get("/api/v1/needs?size=1&after="
                + admin.get("/api/v1/needs/" + need.id()).position());
        String list = "/api/v1/needs?state=draft&size=100";

        Http.Answer seen = Await.until(() -> {
            Http.Answer answer = coordinator.client().get(list);
            return answer.text().contains(need.id()) ? answer : null;
        });

        assertThat(seen.text()).contains("皮の使い道").doesNotContain("堆肥にしてみた");
        assertThat(owner.client().get(list + "&mine=true").text()).contains("堆肥にしてみた");
        assertThat(readings(admin, need.id())).doesNotContain(coordinator.id());
        assertThat(coordinator.client().get("/api/v1/needs/" + need.id()).text())
                .contains("堆肥にしてみた");
        Await.until(() -> readings(admin, need.id()).contains(coordinator.id()) ? Boolean.TRUE : null);
    }
}
