package jp.musubi.app.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a visitor leaves without an account reaches coordinators, and nobody else. */
class ConsultationPagesTest {
    private static final String FORM = "/consultations/new";
    private static final Pattern LINK = Pattern.compile("/consultations/([0-9a-z]{26})");

    @TempDir
    private static Path data;

    private static Server server;

    @BeforeAll
    static void start() {
        server = TestServer.start(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Map<String, String> said(String text) {
        return new HashMap<>(Map.of(
                "commandId", UUID.randomUUID().toString(),
                "text", text,
                "name", "架空花子",
                "telephone", "000-000-0001",
                "email", "",
                "consent", "yes"));
    }

    /** A new person with the role at a browser, signed in. */
    private static Http browser(String role) {
        Http browser = visitor();
        String login = People.register(server, role).login();
        browser.form("/login", "/login", Map.of("username", login, "password", TestServer.PASSWORD));
        String own = "a-password-of-my-own";
        browser.form(
                "/password", "/password", Map.of("current", TestServer.PASSWORD, "password", own, "repeated", own));
        return browser;
    }

    private static Http visitor() {
        return Http.visitor(server).with("Accept", "text/html");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() {
        Map<String, String> silent = said("消えては困る文章");
        silent.remove("consent");
        silent.put("telephone", "");
        Http.Answer answer = visitor().form(FORM, FORM, silent);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .contains("消えては困る文章", "href=\"#f-telephone\"", "href=\"#f-consent\"", "電話番号かメールアドレスのどちらか");
        assertThat(visitor().form(FORM, FORM, said("あ".repeat(4_001))).text()).contains("href=\"#f-text\"");
    }

    @Test
    void itIsReadByCoordinatorsBecomesANeedAndIsLimitedAndHiddenFromAllOthers() {
        Http visitor = visitor();
        assertThat(visitor.get("/").text()).contains("/consultations/new");
        Map<String, String> first = said("柿の皮が毎年余って困っています");
        Http.Answer left = visitor.form(FORM, FORM, first);
        assertThat(left.status()).as(left.text()).isEqualTo(302);
        assertThat(left.header("Location")).endsWith("/consultations/thanks");
        assertThat(visitor.get("/consultations/thanks").text()).contains("相談を受け付けました");

        // The same form once more is the same consultation.
        assertThat(visitor.form(FORM, FORM, first).status()).isEqualTo(302);
        Http coordinator = People.with(server, "coordinator");
        Http desk = browser("coordinator");
        String list = desk.get("/consultations").text();
        assertThat(list.split("柿の皮が毎年余って", -1)).hasSize(2);
        Matcher link = LINK.matcher(list);
        assertThat(link.find()).isTrue();
        String id = link.group(1);

        for (String role : new String[] {"company", "researcher", "intermediary", "administrator"}) {
            Http other = browser(role);
            assertThat(other.get("/consultations").status()).as(role).isEqualTo(404);
            assertThat(other.get("/consultations/" + id).status()).as(role).isEqualTo(404);
            assertThat(other.get("/history/consultation/" + id).status())
                    .as(role)
                    .isEqualTo(404);
        }
        assertThat(visitor.get("/consultations/" + id).text()).doesNotContain("柿の皮");
        assertThat(People.with(server, "company")
                        .post("/api/v1/consultations/" + id + "/close", "{\"reason\":\"solved\"}")
                        .status())
                .isEqualTo(403);
        Http auditor = browser("auditor");
        assertThat(auditor.get("/consultations/" + id).text())
                .contains("柿の皮", "000-000-0001")
                .doesNotContain("/make-need");
        assertThat(auditor.get("/history/consultation/" + id).text()).contains("来訪者", "相談の受付");

        Http.Answer made = coordinator.post("/api/v1/consultations/" + id + "/make-need", "{\"subject\":\"柿の皮の使い道\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        String need = made.json().get("id").asString();
        assertThat(coordinator.get("/api/v1/needs/" + need).text()).contains("柿の皮が毎年余って困っています");
        assertThat(desk.get("/consultations/" + id).text()).contains("/needs/" + need);

        tooManyFromOne(visitor);
    }

    private static void tooManyFromOne(Http visitor) {
        Http.Answer last = null;
        for (int i = 0; i < ConsultationBeans.EACH; i++) {
            last = visitor.form(FORM, FORM, said("もう一度 " + i));
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isNotNull();
        assertThat(last.text()).contains("もう一度", "今は受け付けられません");
    }
}
