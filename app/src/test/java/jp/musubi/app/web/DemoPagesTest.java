package jp.musubi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.app.Http;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import jp.musubi.node.DemoAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of a demo as a coordinator walks through them, link by link. */
class DemoPagesTest {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    /** What only the program should read: ids, tags, and arguments that nobody filled in. */
    private static final Pattern FOR_THE_PROGRAM = Pattern.compile(
            "\\bdemo-[a-z0-9]+|\\b(?:person|organization|seed|need|pairing|contact|term|cluster|rematch|matcher):[A-Za-z0-9_-]+"
                    + "|\\{\\d[^}]*}");

    /** Of one kind of page so many are read. */
    private static final int EACH = 6;

    private static Server server;
    private static Http coordinator;
    private static Browsing pages;

    @BeforeAll
    static void start() {
        server = TestServer.demo();
        coordinator = Http.visitor(server).basic("tantou", DemoAccounts.PASSWORD);
        pages = Browsing.visitor(server);
        pages.signIn("tantou", DemoAccounts.PASSWORD);
    }

    private static Map<String, String> crawled(Browsing reader) {
        Map<String, String> pages = new LinkedHashMap<>();
        Map<String, Integer> kinds = new HashMap<>();
        Set<String> seen =
                new TreeSet<>(Set.of("/worklist", "/seeds", "/needs", "/glossary", "/matchers", "/rematches"));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String address = open.remove();
            if (kinds.merge(kind(address), 1, Integer::sum) > EACH) {
                continue;
            }
            Http.Answer answer = reader.get(address);
            if (answer.status() != 200
                    || !String.valueOf(answer.header("Content-Type")).startsWith("text/html")) {
                continue;
            }
            pages.put(address, answer.text());
            for (Matcher links = LINK.matcher(answer.text()); links.find(); ) {
                String link = links.group(1).replace("&amp;", "&");
                if (!link.matches("/(css|js|img|webjars|logout|v3|audit|glossary/export).*|.*[?&]lang=.*")
                        && seen.add(link)) {
                    open.add(link);
                }
            }
        }
        return pages;
    }

    /** Of a page its path without ids, and what it is asked by. */
    private static String kind(String address) {
        return address.replaceAll(
                        "/(seeds|needs|pairings|glossary|matchers|rematches|seed|need|pairing|person|term|contact|matcher)/(?!new|edit|import|sample)[^/?]+",
                        "/$1/*")
                .replaceAll("=[^&]*", "=");
    }

    private static String visible(String html) {
        return html.replaceAll("(?s)<head>.*?</head>|<!--.*?-->|<script.*?</script>", " ")
                .replaceAll("<[a-zA-Z/!](?:\"[^\"]*\"|'[^']*'|[^'\">])*>", " ");
    }

    @Test
    void noPageThatACoordinatorReadsShowsAnIdATagOrAnArgumentThatNobodyFilledIn() {
        String pairing = coordinator
                .get("/api/v1/pairings?size=1")
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString();
        coordinator.post("/api/v1/pairings/" + pairing + "/dismiss", "{\"reason\": \"content_mismatch\"}");
        Map<String, String> pages = crawled(DemoPagesTest.pages);
        Map<String, String> shown = new LinkedHashMap<>();
        pages.forEach((address, html) -> {
            Matcher found = FOR_THE_PROGRAM.matcher(visible(html));
            if (found.find()) {
                shown.put(address, found.group());
            }
        });

        assertThat(pages).hasSizeGreaterThan(60);
        assertThat(pages.keySet().stream().map(DemoPagesTest::kind))
                .contains("/seeds/*", "/needs/*", "/pairings/*", "/history/need/*", "/history/pairing/*", "/worklist");
        assertThat(shown).isEmpty();
    }

    @Test
    void aDismissalInTheHistoryOfANeedNamesTheSeed() {
        var pairing =
                coordinator.get("/api/v1/pairings?size=5").json().path("items").get(3);
        String need = pairing.path("needId").asString();
        String seed = pairing.path("seedId").asString();
        long position = coordinator
                .post(
                        "/api/v1/pairings/" + pairing.path("id").asString() + "/dismiss",
                        "{\"reason\": \"content_mismatch\"}")
                .position();
        String title = coordinator
                .get("/api/v1/seeds/" + seed + "?after=" + position)
                .json()
                .path("title")
                .asString();

        String history = visible(pages.get("/history/need/" + need).text()).replaceAll("\\s+", " ");

        assertThat(title).isNotBlank();
        assertThat(history).contains("見送り " + title);
    }

    @Test
    void theExampleInTheBoxFindsSomethingAndThePageSaysHowFarItHadToReach() {
        Http visitor = Http.visitor(server);
        assertThat(visitor.get("/seeds").text()).contains("例：柿の皮");
        String page = visitor.get("/seeds?q=" + URLEncoder.encode("柿の皮", StandardCharsets.UTF_8))
                .text();
        assertThat(page).contains("一部の語が一致するものを").doesNotContain("見つかりませんでした");
        String cancer = visitor.get("/seeds?q=" + URLEncoder.encode("癌", StandardCharsets.UTF_8))
                .text();
        assertThat(cancer).contains("入力したとおりの語を含むものはありませんでした");
        assertThat(visitor.get("/seeds?q=" + URLEncoder.encode("柿", StandardCharsets.UTF_8))
                        .text())
                .doesNotContain("一部の語が一致するものを");
        var found = coordinator
                .get("/api/v1/seeds?q=" + URLEncoder.encode("癌", StandardCharsets.UTF_8))
                .json();
        assertThat(found.path("reach").path("exact").asLong()).isZero();
        assertThat(found.path("reach").path("widened").asLong())
                .isEqualTo(found.path("total").asLong())
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void aFirstVisitIsAnsweredInTheLanguageOfTheBrowserAndAChoiceOutranksIt() {
        Http english = Http.visitor(server).with("Accept-Language", "fr-FR,fr;q=0.9,en;q=0.8,ja;q=0.5");
        assertThat(english.get("/seeds").text()).contains("<html lang=\"en\"");
        assertThat(Http.visitor(server).get("/seeds").text()).contains("<html lang=\"ja\"");
        for (String header : new String[] {"ja,en;q=0.9", "de", "*", "en;q=0,ja", ";;nonsense;;"}) {
            assertThat(Http.visitor(server)
                            .with("Accept-Language", header)
                            .get("/seeds")
                            .text())
                    .as(header)
                    .contains("<html lang=\"ja\"");
        }
        english.get("/seeds?lang=ja");
        assertThat(english.get("/seeds").text()).contains("<html lang=\"ja\"");
        assertThat(english.get("/api/v1/seeds/absent").header("Content-Language"))
                .isEqualTo("en");
    }
}
