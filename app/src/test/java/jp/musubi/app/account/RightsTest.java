package jp.musubi.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import jp.musubi.command.erasure.eraseperson.ErasePerson;
import jp.musubi.language.party.PersonId;
import org.junit.jupiter.api.Test;

/** 「誰がいつ何の権限を」 over HTTP. */
class RightsTest {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Server server = TestServer.shared();
    private final Http admin = Http.admin(server);

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @Test
    void itTellsWhoGaveWhatToWhomAndWhoEndedIt() {
        People.Person person = People.register(server, "coordinator");
        admin.post("/api/v1/persons/" + person.id() + "/roles", "{\"role\": \"reviewer\"}");
        admin.delete("/api/v1/persons/" + person.id() + "/roles/coordinator");
        admin.post("/api/v1/persons/" + person.id() + "/lock", "{}");
        admin.post("/api/v1/persons/" + person.id() + "/unlock");
        admin.post("/api/v1/persons/" + person.id() + "/account/link");
        person.client().post("/api/v1/tokens", "{\"name\": \"棚\", \"access\": \"read\", \"subjects\": [\"seeds\"]}");

        String page = Browsing.as(server, "auditor")
                .get("/rights?person=" + person.id())
                .text();

        assertThat(page)
                .contains("コーディネーター", "審査委員", "ログインの利用", "利用の停止", "パスワード設定リンク", "読むだけ（シーズ）")
                .doesNotContain("棚");
        // Still held: the account, the reviewer and the link; the token has its day.
        assertThat(count(page, "継続中")).isEqualTo(3);
        assertThat(count(page, "システム管理者</td>")).isGreaterThan(5);
    }

    @Test
    void rolesAndDaysNarrowIt() {
        People.Person person = People.register(server, "coordinator");
        Browsing auditor = Browsing.as(server, "auditor");
        String at = "/rights?person=" + person.id();
        LocalDate today = LocalDate.now(JAPAN);

        assertThat(auditor.get(at + "&role=coordinator").text()).contains("1件").doesNotContain("ログインの利用");
        assertThat(auditor.get(at + "&role=reviewer").text()).contains("0件");
        assertThat(auditor.get(at + "&day=" + today).text()).contains("2件");
        assertThat(auditor.get(at + "&day=" + today.minusDays(1)).text()).contains("0件");
        assertThat(auditor.get(at + "&day=" + today.getYear() + "年13月1日").text())
                .contains("という日付はありません");
        assertThat(auditor.get("/rights?q=" + person.login().substring(0, 3)).status())
                .isEqualTo(200);
    }

    @Test
    void onlyAuditorsAndAdministratorsReadIt() {
        for (String role : new String[] {"coordinator", "company", "researcher"}) {
            assertThat(Browsing.as(server, role).get("/rights").status())
                    .as(role)
                    .isEqualTo(403);
            assertThat(Browsing.as(server, role).get("/rights/file").status())
                    .as(role)
                    .isEqualTo(403);
        }
        Browsing boss = Browsing.visitor(server);
        boss.signIn(TestServer.ADMIN, TestServer.PASSWORD);
        People.Person person = People.register(server, "company");
        String page = boss.get("/admin/persons/" + person.id()).text();
        assertThat(page).contains("/rights?person=" + person.id());
        assertThat(boss.get("/rights").text()).contains("権限の記録");
        assertThat(Browsing.as(server, "auditor").get("/audit").text()).contains("href=\"/rights\"");
    }

    @Test
    void theFileHoldsNoFormulasAndTheErasedHaveNoName() {
        String id = admin.post("/api/v1/persons", "{\"name\": \"=1+1\"}").id();
        admin.post("/api/v1/persons/" + id + "/roles", "{\"role\": \"company\"}");
        Http.Answer named = admin.post("/api/v1/persons/" + id + "/roles", "{\"role\": \"reviewer\"}");
        admin.get("/api/v1/seeds?size=1&after=" + named.position());
        Browsing auditor = Browsing.as(server, "auditor");

        Http.Answer file = auditor.get("/rights/file?person=" + id);

        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.text())
                .startsWith("\uFEFF氏名,権限,範囲")
                .contains("'=1+1,企業,全体,")
                .doesNotContain("\n=1+1");

        var erased = server.node()
                .commands()
                .send(
                        new ErasePerson(administrator(), new PersonId(id), "申出"),
                        UUID.randomUUID().toString(),
                        null);
        admin.get("/api/v1/seeds?size=1&after=" + erased.position());
        String page = auditor.get("/rights?person=" + id).text();
        assertThat(page).contains("削除済み").doesNotContain("1+1", "継続中");
    }

    private PersonId administrator() {
        return new PersonId(server.node()
                .vault()
                .accounts()
                .find(TestServer.ADMIN)
                .orElseThrow()
                .personId());
    }
}
