package jp.musubi.app.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A need whose firm is not named stands everywhere under its 公開時の表示名, and nowhere under its firm. */
class DisplayNameTest {
    private static final String WORD = UUID.randomUUID().toString().substring(0, 8);
    private static final String FIRM = "架空錫器" + WORD;
    private static final String SHOWN = "県内の錫製造業" + WORD;

    private static Server server;
    private static Http admin;
    private static String need;

    @BeforeAll
    static void openANeed() {
        server = TestServer.shared();
        admin = Http.admin(server);
        Browsing company = Browsing.as(server, "company");
        Http.Answer saved = company.fillIn(
                "/needs/new",
                Map.ofEntries(
                        Map.entry("subject", "錫の磨き粉" + WORD),
                        Map.entry("problem", "磨き粉の行き先がない。"),
                        Map.entry("field", "materials"),
                        Map.entry("channel", "direct"),
                        Map.entry("disclosure", "public"),
                        Map.entry("company", FIRM + "株式会社"),
                        Map.entry("displayName", SHOWN),
                        Map.entry("warned", "1"),
                        Map.entry("do", "publish")));
        assertThat(saved.status()).as(saved.text()).isEqualTo(302);
        need = saved.header("Location").replaceFirst("^.*/needs/", "");
    }

    @Test
    void whoMayNotKnowTheFirmReadsItsDisplayNameInListsHitsPagesAndTheInterface() {
        Browsing visitor = Browsing.visitor(server);
        Browsing member = Browsing.as(server, "researcher");
        People.Person client = People.register(server, "researcher");
        for (Browsing reader : new Browsing[] {visitor, member}) {
            for (String address : new String[] {
                "/needs?sort=newest", "/needs?q=" + WORD, "/needs?q=" + encoded(SHOWN), "/needs/" + need
            }) {
                assertThat(reader.get(address).text())
                        .as(address)
                        .contains(SHOWN)
                        .doesNotContain(FIRM);
            }
            String sought = reader.get("/needs?q=" + encoded(FIRM)).text();
            assertThat(sought.replace("value=\"" + FIRM, "")).doesNotContain(FIRM + "株式会社");
        }
        for (String address : new String[] {"/api/v1/needs?q=" + WORD, "/api/v1/needs/" + need}) {
            for (Http caller : new Http[] {Http.visitor(server), client.client()}) {
                assertThat(caller.get(address).text())
                        .as(address)
                        .contains(SHOWN)
                        .doesNotContain(FIRM);
            }
        }
        assertThat(member.get("/history/need/" + need).text()).doesNotContain(FIRM);
    }

    @Test
    void coordinatorsReadItWhereTheyWeighANeed() {
        String seed =
                admin.post("/api/v1/seeds", Samples.seed("陶器の釉薬の色", "public")).id();
        Http.Answer published = admin.post("/api/v1/seeds/" + seed + "/publish");
        admin.get("/api/v1/seeds?size=1&after=" + published.position());
        Browsing coordinator = Browsing.as(server, "coordinator");
        Http.Answer proposed = coordinator.post(
                "/needs/" + need,
                "/needs/" + need + "/propose",
                Map.of(
                        "seed",
                        seed,
                        "reason",
                        "近い",
                        "commandId",
                        UUID.randomUUID().toString()));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(302);
        assertThat(coordinator.follow(proposed).text()).contains(SHOWN);
        assertThat(coordinator.get("/explain?need=" + need + "&seed=" + seed).text())
                .contains(SHOWN);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
