package jp.musubi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.app.Http;
import jp.musubi.app.TestServer;
import jp.musubi.app.TlsProxy;
import jp.musubi.node.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.util.HtmlUtils;

/** Everything that a page leads to lies under the path at which a proxy shows the server. */
class SubPathTest {
    /** What is no address of a page: a query of this one, and what stands in the page itself. */
    private static final List<String> OTHERS = List.of("?", "tel:", "mailto:", "data:");

    private static final String PREFIX = "/musubi";
    private static final Pattern ADDRESS =
            Pattern.compile("\\s(href|action|formaction|src|hx-get|hx-post|data-note)=\"([^\"]*)\"");

    /** Of pages that differ in an id or a question only, so many are looked at. */
    private static final int OF_A_KIND = 3;

    @Test
    void noPageLeadsOutOfThePathUnderWhichItIsSeen(@TempDir Path folder) throws Exception {
        try (TlsProxy proxy = new TlsProxy(folder, TestServer.demo().port(), PREFIX)) {
            Set<String> seen = new TreeSet<>();
            seen.addAll(walk(Http.visitor(proxy)));
            seen.addAll(walk(as(proxy, TestServer.ADMIN, TestServer.PASSWORD)));
            for (var account : DemoAccounts.ALL) {
                seen.addAll(walk(as(proxy, account.login(), DemoAccounts.PASSWORD)));
            }
            assertThat(seen)
                    .as("all kinds of pages were seen")
                    .contains("/worklist", "/seeds/*", "/needs/*", "/pairings/*", "/glossary/*", "/admin/persons")
                    .anyMatch(page -> page.endsWith("?page"));
        }
    }

    private static Http as(TlsProxy proxy, String login, String password) {
        Http browser = Http.visitor(proxy).with("Accept", "text/html");
        Http.Answer in = browser.form("/login", "/login", Map.of("username", login, "password", password));
        assertThat(in.header("Location")).as(login).isEqualTo(PREFIX + "/");
        return browser;
    }

    /** Follows all links from the first page on. Returns the kinds of pages that were seen. */
    private static Set<String> walk(Http browser) {
        Map<String, Integer> kinds = new HashMap<>();
        Set<String> met = new TreeSet<>();
        Deque<String> open =
                new ArrayDeque<>(List.of("/", "/nothing", "/admin/persons", "/seeds?q=%E6%9F%BF", "/needs"));
        while (!open.isEmpty()) {
            String page = open.poll();
            if (met.add(page) && kinds.merge(kind(page), 1, Integer::sum) <= OF_A_KIND) {
                open.addAll(links(page, browser.get(page)));
            }
        }
        return kinds.keySet();
    }

    private static String kind(String page) {
        String path = page.replaceFirst("\\?.*", "");
        String bare = path.replaceFirst(
                        "^(/(?:seeds|needs|pairings|glossary|matchers|rematches))/(?!new|import)[^/]+", "$1/*")
                .replaceFirst("^/history/.*", "/history/*");
        return page.contains("page=") ? bare + "?page" : page.contains("?") ? bare + "?" : bare;
    }

    private static List<String> links(String page, Http.Answer answer) {
        if (answer.header("Location") != null) {
            return List.of(inside(page, answer.header("Location")));
        }
        List<String> links = new java.util.ArrayList<>();
        Matcher address = ADDRESS.matcher(answer.text());
        while (address.find()) {
            String to = HtmlUtils.htmlUnescape(address.group(2)).replaceFirst("#.*", "");
            if (to.isEmpty() || OTHERS.stream().anyMatch(to::startsWith)) {
                continue;
            }
            String inside = inside(page, to);
            if (address.group(1).equals("href") && !inside.contains("lang=")) {
                links.add(inside);
            }
        }
        return links;
    }

    private static String inside(String page, String to) {
        assertThat(to).as("on " + page).startsWith(PREFIX + "/").doesNotStartWith(PREFIX + PREFIX);
        return to.substring(PREFIX.length());
    }
}
