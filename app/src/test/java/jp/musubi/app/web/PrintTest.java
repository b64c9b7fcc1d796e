package jp.musubi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.Samples;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** What is left of a page on paper. */
class PrintTest {
    /** Bars, keys and boxes: what works on a screen only. */
    private static final List<String> FOR_SCREENS = List.of(
            "header nav",
            ".tools",
            ".skip",
            ".actions",
            ".buttons",
            ".keys",
            ".bulk",
            ".links",
            "footer.site",
            ".finder > .search",
            ".facets",
            "form.search",
            "nav.paging",
            "main button",
            "main a.button",
            "input[type=checkbox]",
            "input[type=radio]");

    @TempDir
    private static Path folder;

    private static ChromeDriver browser;
    private static Walker walker;
    private static String seed;

    @BeforeAll
    static void open() {
        browser = Chromium.open(folder.resolve("profile"));
        Server server = TestServer.shared();
        Http admin = Http.admin(server);
        Http.Answer made = admin.post("/api/v1/seeds", Samples.seed("紙に残るタンニン", "public"));
        seed = made.id();
        Http.Answer published = admin.post("/api/v1/seeds/" + seed + "/publish", "{}");
        admin.get("/api/v1/seeds?size=1&after=" + published.position());
        walker = new Walker(browser, server.port());
        walker.signIn(People.register(server, "coordinator").login(), TestServer.PASSWORD);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void paperShowsWhatThePageSaysAndNothingThatCanBePressed() {
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        for (String page : List.of("/seeds/" + seed, "/seeds", "/worklist", "/needs", "/glossary")) {
            walker.go(page);
            for (String selector : FOR_SCREENS) {
                assertThat(browser.findElements(By.cssSelector(selector)))
                        .as("%s on %s", selector, page)
                        .noneMatch(WebElement::isDisplayed);
            }
            assertThat(browser.findElement(By.tagName("h1")).isDisplayed())
                    .as(page)
                    .isTrue();
        }
        walker.go("/seeds/" + seed);
        assertThat(browser.findElement(By.tagName("main")).getText()).contains("紙に残るタンニン");
    }
}
