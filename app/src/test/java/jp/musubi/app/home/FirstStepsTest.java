package jp.musubi.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import jp.musubi.node.NodeSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster as it is founded, and the way to a first coordinator. */
class FirstStepsTest {
    private static final String SECRET = "オカピ法";

    @TempDir
    Path data;

    private Server server;
    private Browsing admin;

    @BeforeEach
    void found() {
        server = TestServer.bare(data, new NodeSettings(false, TestServer.PASSWORD, 5, true));
        admin = Browsing.visitor(server);
        admin.signIn(TestServer.ADMIN, TestServer.PASSWORD);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private String seedOfSomebodyElse() {
        Http.Answer made =
                People.with(server, "researcher").post("/api/v1/seeds", Samples.seed("秘密の技術", "coordinators"));
        assertThat(made.status()).isEqualTo(201);
        server.node().questions().await(server.node().log().head(), Duration.ofSeconds(30));
        return made.id();
    }

    @Test
    void theFirstAdministratorReadsNoLimitedTextAnywhere() {
        String seed = seedOfSomebodyElse();
        Http api = Http.admin(server);

        assertThat(admin.get("/seeds/" + seed).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/seeds/" + seed).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/seeds").text()).doesNotContain("秘密の技術");
        assertThat(api.get("/api/v1/history?record=seed:" + seed).text()).doesNotContain(SECRET);
        for (String page : new String[] {"/worklist", "/audit"}) {
            assertThat(admin.get(page).status()).as(page).isEqualTo(403);
        }
        for (String page : new String[] {"/", "/seeds", "/needs", "/rematches", "/matchers", "/admin/persons"}) {
            assertThat(admin.get(page).text()).as(page).doesNotContain("秘密の技術", SECRET);
        }
        assertThat(api.post("/api/v1/seeds", Samples.seed("自分の", "coordinators"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theChecklistTellsWhatIsLeftAndGoesAwayWhenAllIsDone() {
        assertThat(admin.get("/").text()).contains("使い始めるまでに", "最初のコーディネーター").doesNotContain(">済<");

        admin.post(
                "/admin/office",
                "/admin/office",
                Map.of("name", "架空県産業振興センター", "telephone", "0235-00-0000", "hours", "平日", "commandId", "o1"));
        admin.post(
                "/organizations/new",
                "/organizations/new",
                Map.of("name", "架空大学", "kind", "university", "region", "", "commandId", "g1"));
        assertThat(done()).isEqualTo(2);

        grant("coordinator", Map.of("knowing", "yes"));
        grant("auditor", Map.of("knowing", "yes"));
        seedOfSomebodyElse();
        assertThat(done()).isEqualTo(6);
        Http.Answer need = Http.admin(server).post("/api/v1/needs", Samples.need("最初の困りごと", "coordinators"));
        assertThat(need.status()).as(need.toString()).isEqualTo(201);
        server.node().questions().await(server.node().log().head(), Duration.ofSeconds(30));

        assertThat(admin.get("/").text()).doesNotContain("使い始めるまでに");
    }

    private int done() {
        return admin.get("/").text().split(">済<", -1).length - 1;
    }

    private Http.Answer grant(String role, Map<String, String> more) {
        Map<String, String> fields = new java.util.HashMap<>(more);
        fields.put("role", role);
        return admin.post("/admin/persons/admin", "/admin/persons/admin/grant", fields);
    }

    @Test
    void aRoleThatReadsSecretsIsGrantedKnowinglyAndWhatItReadsIsSaidFirst() {
        for (String role : new String[] {"coordinator", "auditor"}) {
            long head = server.node().log().head();
            Http.Answer asked = grant(role, Map.of());

            assertThat(asked.status()).isEqualTo(200);
            assertThat(asked.text()).contains("限定公開の内容を読める役割です", "これは、あなた自身です", "企業名");
            assertThat(server.node().log().head()).isEqualTo(head);

            assertThat(grant(role, Map.of("knowing", "yes")).status()).isEqualTo(302);
            assertThat(server.node().log().head()).isEqualTo(head + 1);
        }
        String seed = seedOfSomebodyElse();
        assertThat(admin.get("/seeds/" + seed).text()).contains(SECRET);
    }

    @Test
    void othersGetRolesThatReadNothingAtOnce() {
        assertThat(grant("programme_officer", Map.of()).status()).isEqualTo(302);
    }

    @Test
    void visitorsAndWhoeverCannotSignInReadHowTheOfficeIsReached() {
        admin.post(
                "/admin/office",
                "/admin/office",
                Map.of(
                        "name",
                        "架空県産業振興センター",
                        "telephone",
                        "0235-00-0000",
                        "hours",
                        "平日 8時30分～17時15分",
                        "address",
                        "架空市一丁目1番1号",
                        "commandId",
                        "o1"));

        Browsing visitor = Browsing.visitor(server);
        for (String page : new String[] {"/", "/login", "/login?error", "/password/link/none"}) {
            assertThat(visitor.get(page).text())
                    .as(page)
                    .contains("架空県産業振興センター", "tel:0235-00-0000", "平日 8時30分～17時15分", "架空市一丁目1番1号");
        }
        assertThat(Http.admin(server)
                        .get("/api/v1/office")
                        .json()
                        .path("telephone")
                        .asString())
                .isEqualTo("0235-00-0000");
    }

    @Test
    void whatIsWrongAboutTheOfficeIsSaidAndWhatWasTypedStays() {
        Http.Answer answer = admin.post(
                "/admin/office",
                "/admin/office",
                Map.of("name", "架空センター", "telephone", "なし", "hours", "平日", "commandId", "o1"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("電話番号：", "value=\"架空センター\"", "value=\"なし\"", "value=\"平日\"");
        assertThat(Browsing.as(server, "company").get("/admin/office").status()).isEqualTo(403);
    }
}
