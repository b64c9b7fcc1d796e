package jp.musubi.app.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.musubi.app.People;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Chromium;
import jp.musubi.app.web.Walker;
import jp.musubi.app.wiring.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;

/** As one types, in a real browser. */
class DraftBrowserTest {

    @Test
    void whatIsTypedIsKeptByItselfAndGoneOnWithFromTheFirstPage(@TempDir Path folder) {
        Server server = TestServer.shared();
        People.Person person = People.register(server, "researcher");
        ChromeDriver browser = Chromium.open(folder);
        try {
            Walker walker = new Walker(browser, server.port());
            walker.signIn(person.login(), TestServer.PASSWORD);
            walker.go("/seeds/new");
            assertThat(walker.find("#kept").getText()).contains("あなただけが見られ");
            String title = "打ちながら保存 " + System.nanoTime();
            walker.type("#f-title", title);
            walker.await(driver -> walker.find("#kept").getText().contains("書きかけを保存しました"));
            walker.type("#f-summary", "続きの要約");
            walker.await(driver ->
                    server.node().vault().drafts().of(person.id()).stream().anyMatch(draft -> draft.version() > 1));
            assertThat(server.node().vault().drafts().of(person.id())).hasSize(1);

            walker.go("/");
            walker.pressText("a", title);
            walker.await(driver -> walker.path().equals("/seeds/new"));
            assertThat(walker.find("#f-title").getAttribute("value")).isEqualTo(title);
            assertThat(walker.find("#f-summary").getAttribute("value")).isEqualTo("続きの要約");
            assertThat(walker.find("[data-restore]").isDisplayed()).isFalse();

            // The session ends while somebody types: it is said, and the tab keeps what the server could not.
            browser.manage().deleteAllCookies();
            walker.type("#f-summary", "ログインが切れたあとの要約");
            walker.await(driver -> walker.find("[data-kept-failed]").isDisplayed());
            assertThat(walker.all("#kept input[name=draft]")).hasSize(1);
        } finally {
            browser.quit();
        }
    }
}
