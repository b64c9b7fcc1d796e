package jp.musubi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.musubi.app.Http;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;

/** Back in a real browser, which shows a form as it was left. */
class BackAndAgainBrowserTest {

    @Test
    void aSavedFormSeenAgainSaysSoAndSendingItChangedPublishesNothing(@TempDir Path folder) {
        Server server = TestServer.shared();
        ChromeDriver browser = Chromium.open(folder);
        try {
            Walker walker = new Walker(browser, server.port());
            walker.signIn(People.register(server, "researcher").login(), TestServer.PASSWORD);
            walker.go("/seeds/new");
            String title = "戻る前の題名" + System.nanoTime();
            String summary = "戻っても一度だけ保存される " + System.nanoTime();
            walker.type("#f-title", title);
            walker.type("#f-summary", summary);
            walker.choose("#f-field", "food");
            walker.press("#f-stage-2");
            walker.press("input[name=disclosure][value=public]");
            walker.press("button[value=draft]");
            walker.await(driver -> walker.path().matches("/seeds/.{6,}"));
            String record = walker.path();

            browser.navigate().back();
            walker.await(driver -> walker.path().equals("/seeds/new"));
            if (!walker.find("#f-title").getAttribute("value").isEmpty()) {
                // This browser shows what was sent: it says so at once, before anybody changes it.
                walker.await(driver -> walker.find("[data-back]").isDisplayed());
                assertThat(walker.find("[data-back] [data-record]").getAttribute("href"))
                        .endsWith(record);
            } else {
                walker.type("#f-title", title);
                walker.type("#f-summary", summary);
                walker.choose("#f-field", "food");
                walker.press("#f-stage-2");
            }
            walker.press("input[name=disclosure][value=coordinators]");
            walker.press("button[value=publish]");
            walker.await(driver -> !walker.all(".callout.warn[data-focus]").isEmpty()
                    || !walker.path().equals("/seeds/new"));

            assertThat(Http.visitor(server).get(record).status()).isEqualTo(404);
            if (walker.path().equals("/seeds/new")) {
                assertThat(walker.text()).contains("保存");
                walker.press("button[value=publish]");
                walker.await(driver -> walker.path().equals(record));
                assertThat(Http.visitor(server).get(record).status()).isEqualTo(404);
            }
        } finally {
            browser.quit();
        }
    }
}
