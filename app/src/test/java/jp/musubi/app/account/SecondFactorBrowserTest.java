package jp.musubi.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Chromium;
import jp.musubi.app.web.Walker;
import jp.musubi.app.wiring.Server;
import jp.musubi.node.accounts.OneTimeCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;

/** Somebody sets up two-step sign-in on a phone, and signs in with it. */
class SecondFactorBrowserTest {
    private static final int WIDTH = 390;

    @TempDir
    private Path folder;

    private final Server server = TestServer.shared();
    private ChromeDriver browser;
    private Walker walker;

    @Test
    void onAPhoneItIsSetUpAndAskedForAndNothingIsWiderThanTheScreen() {
        People.Person person = People.register(server, "researcher");
        browser = Chromium.open(folder.resolve("profile"));
        walker = new Walker(browser, server.port());
        try {
            browser.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", WIDTH, "height", 844, "deviceScaleFactor", 1, "mobile", true));
            walker.signIn(person.login(), TestServer.PASSWORD);
            walker.go("/account");
            fits();
            walker.press("#second-factor a");
            walker.await(driver -> walker.path().equals("/account/second-factor"));
            fits();
            assertThat(browser.executeScript(
                            "return arguments[0].complete && arguments[0].naturalWidth > 0", walker.find("img.qr")))
                    .isEqualTo(true);
            byte[] secret =
                    SecondFactorTest.base32(walker.find("#secret").getText().replace(" ", ""));

            enter(OneTimeCodes.at(secret, Instant.now()));
            walker.await(driver -> !walker.all("#codes code").isEmpty());

            assertThat(walker.all("#codes code")).hasSize(10);
            fits();
            walker.signIn(person.login(), TestServer.PASSWORD);
            assertThat(walker.path()).isEqualTo("/login/code");
            fits();
            enter("000000");
            walker.await(driver -> !walker.all(".errors").isEmpty());
            fits();
            enter(OneTimeCodes.at(secret, Instant.now().plusSeconds(30)));
            walker.await(driver -> walker.path().equals("/"));
            assertThat(walker.all("a.me")).hasSize(1);
        } finally {
            browser.quit();
        }
    }

    private void enter(String code) {
        walker.type("#code", code);
        walker.press("main form button[type=submit]");
    }

    private void fits() {
        assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                .as(browser.getCurrentUrl())
                .isLessThanOrEqualTo(WIDTH);
    }
}
