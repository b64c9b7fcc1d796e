package jp.musubi.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.app.Await;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Browsing;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;

/** What stands on the first screen of each role, and where its figures lead. */
class FirstScreensTest {
    private static final Pattern CASE = Pattern.compile("/history/need/([^\"?]+)\"");
    private static final Pattern FIGURE =
            Pattern.compile("/audit\\?type=(\\w+)&amp;after=(\\d+)\"[^>]*><strong>([\\d,]+)</strong>");

    private static final Map<String, Browsing> SIGNED_IN = new HashMap<>();

    private final Server server = TestServer.shared();
    private final Http admin = Http.admin(server);

    private static List<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private Browsing auditor() {
        return SIGNED_IN.computeIfAbsent("auditor", role -> Browsing.as(server, role));
    }

    private Browsing coordinator() {
        return SIGNED_IN.computeIfAbsent("coordinator", role -> Browsing.as(server, role));
    }

    private String need(String subject) {
        return admin.post("/api/v1/needs", Samples.need(subject, "members")).id();
    }

    /** The order of the draw as the page tells it, worked out anew. */
    private static String hash(String id) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(("4711\nneed:" + id).getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSampleCanBeDrawnAgainByWhoeverHasTheLogAndIsTheSameLater() {
        for (int i = 0; i < 5; i++) {
            need("抽出される " + i);
        }
        Browsing auditor = auditor();
        String form = auditor.get("/audit/sample?kind=need").text();
        String until = form.replaceAll("(?s).*name=\"until\" value=\"(\\d+)\".*", "$1");
        int year = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Tokyo"))
                .minusMonths(3)
                .getYear();
        String address = "/audit/sample?kind=need&size=4&word=4711&year=" + year + "&until=" + until;

        List<String> drawn = found(CASE, auditor.get(address).text());
        need("抽出のあとで");

        List<String> all = admin.get("/api/v1/audit/events?type=NeedRegistered")
                .json()
                .path("items")
                .valueStream()
                .filter(event -> event.path("position").asLong() <= Long.parseLong(until))
                .map(event -> event.path("payload").path("needId").asString())
                .toList();
        assertThat(drawn)
                .isEqualTo(all.stream()
                        .sorted(Comparator.comparing(FirstScreensTest::hash))
                        .limit(4)
                        .toList());
        assertThat(found(CASE, auditor.get(address).text())).isEqualTo(drawn);
    }

    @Test
    void aSampleThatCannotBeDrawnSaysWhyBesideItsFieldAndDrawsNothing() {
        Browsing auditor = auditor();
        String wrong = auditor.get("/audit/sample?kind=person&size=101&word=&year=1066")
                .text();
        assertThat(wrong).contains("#f-kind", "#f-size", "#f-word", "#f-year").doesNotContain("id=\"drawn\"");
        for (String odd : List.of("size=0", "size=-1", "size=９９９９", "size=", "year=99999999999", "kind=")) {
            assertThat(auditor.get("/audit/sample?word=4711&" + odd).text())
                    .as(odd)
                    .contains("id=\"errors\"");
        }
        assertThat(auditor.get("/audit/sample?word=%07").text()).contains("#f-word");
        assertThat(auditor.get("/audit/sample?word=4711&size=１０").text()).contains("id=\"drawn\"");
        assertThat(auditor.get("/audit/sample?until=99999999").status()).isEqualTo(400);
        assertThat(coordinator().get("/audit/sample").status()).isEqualTo(403);
    }

    @Test
    void eachFigureOfAnAuditorOpensTheListOfAsManyEvents() {
        String need = need("撤回される");
        assertThat(admin.post("/api/v1/needs/" + need + "/open").status()).isEqualTo(200);
        Http.Answer withdrawn = admin.post("/api/v1/needs/" + need + "/withdraw-consent", "{\"askedBy\": \"owner\"}");
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        Browsing auditor = auditor();

        String home = auditor.get("/").text();

        Matcher figures = FIGURE.matcher(home);
        List<String> kinds = new ArrayList<>();
        while (figures.find()) {
            kinds.add(figures.group(1));
            int events = admin.get("/api/v1/audit/events?type=" + figures.group(1) + "&from=" + figures.group(2))
                    .json()
                    .path("items")
                    .size();
            assertThat(String.valueOf(events)).as(figures.group(1)).isEqualTo(figures.group(3));
        }
        assertThat(kinds).contains("NeedConsentWithdrawn");
    }

    @Test
    void aCompanyFindsWhoReadItsNeedAndTheWayToTakeItBack() {
        People.Person company = People.register(server, "company");
        People.Person coordinator = People.register(server, "coordinator");
        Http.Answer made = company.client().post("/api/v1/needs", Samples.need("見られたか知りたい", "coordinators"));
        Browsing reader = Browsing.signedIn(server, coordinator.login());
        Browsing own = Browsing.signedIn(server, company.login());
        Await.until(() -> own.get("/").text().contains("まだ、限定公開の部分を読んだ人はいません") ? Boolean.TRUE : null);

        Await.until(() -> reader.get("/needs/" + made.id()).status() == 200 ? Boolean.TRUE : null);

        Await.until(() -> own.get("/").text().contains("/readings/need/" + made.id()) ? Boolean.TRUE : null);
        assertThat(own.get("/").text())
                .contains("コーディネーター", "/needs/" + made.id() + "#acts")
                .doesNotContain(coordinator.login());
        assertThat(own.get("/needs/" + made.id()).text()).contains("id=\"acts\"");
    }

    @Test
    void whoeverBeginsWithTheNoteFindsWhatItIsAboutAmongWhatTheyMaySee() {
        String need = need("電話で話したニーズ");
        Browsing coordinator = coordinator();
        assertThat(coordinator.get("/worklist").text()).contains("href=\"/contacts/new\"");
        Await.until(() -> coordinator.get("/contacts/new?q=電話で話したニーズ").text().contains("about=need:" + need)
                ? Boolean.TRUE
                : null);
        Browsing bank = Browsing.as(server, "intermediary");
        assertThat(bank.get("/contacts/new?q=電話で話したニーズ").text()).doesNotContain(need);
        assertThat(auditor().get("/contacts/new").status()).isEqualTo(403);
    }
}
