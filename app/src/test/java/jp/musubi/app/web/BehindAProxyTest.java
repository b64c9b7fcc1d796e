package jp.musubi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.TlsProxy;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;

/** A real browser, TLS that ends at a proxy, and a path of its own. */
class BehindAProxyTest {

    @Test
    void aBrowserSignsInSendsFormsAndSignsOutBehindTlsAndUnderAPath(@TempDir Path folder) throws Exception {
        Server server = TestServer.shared();
        String login = People.register(server, "researcher").login();
        ChromeDriver browser = Chromium.open(folder.resolve("profile"));
        try (TlsProxy proxy = new TlsProxy(folder, server.port(), "/musubi")) {
            Walker walker = new Walker(browser, proxy.address());
            walker.signIn(login, TestServer.PASSWORD);
            assertThat(walker.path()).isEqualTo("/");

            walker.go("/seeds/new");
            walker.type("#f-title", "プロキシの向こうの抽出");
            walker.type("#f-summary", "果皮からタンニンを低温で抽出する。");
            walker.press("#f-stage-2");
            walker.press("#f-disclosure");
            walker.choose("#f-field", "food");
            walker.press("button[value=preview]");
            walker.await(driver -> !walker.all("#preview-title").isEmpty());
            walker.press("button[value=publish]");
            walker.awaitText("プロキシの向こうの抽出");
            walker.await(driver ->
                    walker.path().matches("/seeds/[^/]+") && !walker.path().equals("/seeds/new"));

            assertThat(browser.manage().getCookieNamed("JSESSIONID").isSecure()).isTrue();
            assertThat(browser.manage().getCookieNamed("JSESSIONID").getPath()).isEqualTo("/musubi/");
            assertThat(browser.executeScript("return getComputedStyle(document.querySelector('header.site')).display"))
                    .as("styles are found")
                    .isNotNull();
            assertThat(browser.executeScript("return typeof htmx"))
                    .as("scripts are found")
                    .isEqualTo("object");

            walker.press("form[action$='/logout'] button");
            walker.await(driver -> !walker.all("a[href='/musubi/login']").isEmpty());
        } finally {
            browser.quit();
        }
    }
}
