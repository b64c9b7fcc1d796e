package jp.musubi.app.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Chromium;
import jp.musubi.app.web.Walker;
import jp.musubi.app.wiring.Server;
import jp.musubi.node.DemoAccounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** The demo's worklist by keyboard alone: whoever decides sees, and hears, about what, and can take it back. */
class WorklistKeysTest {
    /** What of the focused element, or of the chosen row, cannot be seen: outside the window, or under what stays at its foot. */
    private static final String HIDDEN = """
            const it = document.activeElement;
            const place = it.getBoundingClientRect();
            const feet = [...document.querySelectorAll('.bulk, .buttons.sticky')]
                .filter(one => getComputedStyle(one).position === 'sticky' && !one.contains(it))
                .map(one => one.getBoundingClientRect());
            const floor = Math.min(innerHeight, ...feet.map(one => one.top));
            const name = it.tagName + '#' + it.id + ' ' + (it.name || '') + ' ' + Math.round(place.top) + '-' + Math.round(place.bottom);
            const covered = feet.some(one => place.bottom > one.top + 0.5 && place.top < one.bottom - 0.5);
            const seen = place.height > floor
                ? place.top < floor && place.bottom > 0
                : place.top >= -0.5 && place.bottom <= innerHeight + 0.5 && !covered;
            return it === document.body || seen ? null : name + ' of ' + Math.round(floor);
            """;

    /**
     * All rows and all forms; the ordinary run goes through some thirty rows, several windows of them, and three forms, each
     * kind of field among them.
     */
    private static final boolean LONG = Boolean.getBoolean("musubi.faults");

    @TempDir
    private static Path folder;

    private static ChromeDriver browser;
    private static Server server;
    private static Walker walker;

    @BeforeAll
    static void open() {
        browser = Chromium.open(folder.resolve("profile"));
        server = TestServer.demo();
        walker = new Walker(browser, server.port());
        walker.signIn("tantou", DemoAccounts.PASSWORD);
        walker.awaitOn("/worklist", driver -> rows().size() >= 40);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @BeforeEach
    void wide() {
        window(1280, 1000);
        walker.go("/worklist");
        browser.executeScript("localStorage.clear(); sessionStorage.clear()");
        walker.go("/worklist");
    }

    private static List<WebElement> rows() {
        return walker.all("tr[data-row]");
    }

    private static void window(int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** On what has the focus, which is not brought into view by that. */
    private static void press(CharSequence... keys) {
        new Actions(browser).sendKeys(keys).perform();
    }

    private static void pressBack() {
        new Actions(browser)
                .keyDown(Keys.SHIFT)
                .sendKeys(Keys.TAB)
                .keyUp(Keys.SHIFT)
                .perform();
    }

    /** What is not as it should be after the last key: the row has not the focus, or is not seen. */
    private static String amiss(int row) {
        return (String) browser.executeScript("""
                if (document.activeElement !== document.querySelectorAll('tr[data-row]')[arguments[0]]) {
                    return 'the focus is on ' + document.activeElement.outerHTML;
                }
                """ + HIDDEN, row);
    }

    private static String script(String js) {
        return (String) browser.executeScript(js);
    }

    private static String focusedPairing() {
        return script("return document.activeElement.dataset.pairing || null");
    }

    private static void awaitSaid(String text) {
        walker.await(
                driver -> walker.find("#spoken").getAttribute("textContent").contains(text));
    }

    @ParameterizedTest
    @CsvSource({"1280, 620", "390, 844"})
    void everyRowThatIsChosenByKeyHasTheFocusAndIsSeenWhole(int width, int height) {
        window(width, height);
        walker.go("/worklist");
        int rows = rows().size();
        assertThat(rows).isGreaterThanOrEqualTo(40);
        int last = LONG ? rows : 30;
        for (int row = 0; row < last; row++) {
            press("j");
            assertThat(amiss(row))
                    .as("row %d at %d x %d", row + 1, width, height)
                    .isNull();
        }
        for (int row = last - 2; row >= last - 12; row--) {
            press("k");
            assertThat(amiss(row)).as("back at row %d", row + 1).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 700", "390, 700"})
    void everyFieldThatHasTheFocusIsSeenOnEveryForm(int width, int height) {
        window(width, height);
        String about = "/contacts/new?about=pairing:" + rows().getFirst().getAttribute("data-pairing");
        List<String> pages = LONG
                ? List.of("/worklist", "/seeds/new", "/needs/new", about, "/seeds", "/glossary/new")
                : List.of("/seeds/new", about, "/glossary/new");
        for (String page : pages) {
            walker.go(page);
            browser.executeScript("document.querySelectorAll('details').forEach(one => one.open = true)");
            int steps = 0;
            String hidden;
            do {
                press(Keys.TAB);
                hidden = script("if (document.activeElement === document.body) { return 'END'; }\n" + HIDDEN);
                assertThat(hidden).as("%s, step %d", page, steps).isIn(null, "END");
                steps++;
            } while (steps < 120 && hidden == null);
            assertThat(steps).as(page).isGreaterThan(8);
            for (int back = 0; back < Math.min(steps, 15); back++) {
                pressBack();
                assertThat(script(HIDDEN)).as("%s, %d steps back", page, back).isNull();
            }
        }
    }

    @Test
    void whatIsChosenIsSaidAndWhatIsDecidedIsSaidAndTakenBackByKey() {
        press("j");
        press("j");
        String pairing = focusedPairing();
        String title = walker.focused()
                .findElement(org.openqa.selenium.By.cssSelector("[data-name]"))
                .getText();
        awaitSaid("2／" + rows().size() + "行目：" + title);

        press("s");
        walker.awaitText("検討中にしました。");
        walker.await(driver -> walker.isFocused("results"));
        awaitSaid(title + " 検討中にしました。");
        assertThat(walker.find(".results").getText()).contains(title, "取り消す");
        assertThat(walker.all("#decide tr[data-pairing='" + pairing + "']")).isEmpty();

        press("u");
        walker.awaitText("取り消しました。候補に戻りました。");
        awaitSaid("取り消しました。");
        assertThat(walker.all("#decide tr[data-pairing='" + pairing + "']")).hasSize(1);
        press("j");
        assertThat(focusedPairing()).as("on from what came back").isEqualTo(pairing);
    }

    @Test
    void aDismissalByKeyIsTakenBackByKey() {
        press("j");
        String pairing = focusedPairing();
        press("d");
        walker.await(driver -> walker.isFocused("reason"));
        assertThat(script(HIDDEN)).isNull();
        assertThat(walker.all("#decide input:checked")).hasSize(1);
        assertThat(walker.find("[data-count]").getText()).startsWith("選択中：");
        walker.choose("#reason", "content_mismatch");
        press(Keys.TAB, Keys.TAB);
        press(Keys.ENTER);
        walker.awaitText("見送りました。");

        press("u");
        walker.awaitText("取り消しました。候補に戻りました。");
        walker.go("/pairings/" + pairing);
        assertThat(walker.find(".steps").getText()).contains("自動候補").doesNotContain("見送り");
        assertThat(walker.text()).contains("判断の取り消し");
    }

    @Test
    void severalDecisionsAreTakenBackTogether() {
        for (int row = 0; row < 3; row++) {
            press("j");
            press("x");
        }
        awaitSaid("3件を選択中");
        int before = walker.all("#decide tr[data-row]").size();
        press("s");
        walker.awaitText("検討中にしました。");
        assertThat(walker.all("#decide tr[data-row]")).hasSize(before - 3);
        walker.pressText(".results > form button", "3件をまとめて取り消す");
        walker.awaitText("取り消しました。候補に戻りました。");
        assertThat(walker.all(".results li.done")).hasSize(3);
        assertThat(walker.all("#decide tr[data-row]")).hasSize(before);
    }

    @Test
    void whatIsNotSeenIsNotDecidedAbout() {
        press("s");
        awaitSaid("候補を選んでください。");
        press("j");
        browser.executeScript("scrollTo(0, document.body.scrollHeight)");
        press("s");
        assertThat(script(HIDDEN)).as("first the row comes into view").isNull();
        assertThat(walker.all(".results")).isEmpty();
        assertThat(walker.all("#decide input:checked")).isEmpty();
    }

    @Test
    void aPageSeenAgainDoesNotSayThatItDecidedWhatWasTakenBack() {
        press("j");
        String pairing = focusedPairing();
        String id = walker.find("#decide input[name=commandId]").getAttribute("value");
        press("s");
        walker.awaitText("検討中にしました。");
        press("u");
        walker.awaitText("取り消しました。");
        browser.executeScript("""
                const form = document.getElementById('decide');
                form.querySelector('input[name=commandId]').value = arguments[0];
                document.getElementById('p-' + arguments[1]).checked = true;
                form.requestSubmit(form.querySelector('button[value=shortlist]'));
                """, id, pairing);
        walker.awaitText("この画面の判断はすでに取り消されています。");
        assertThat(walker.all("#decide tr[data-pairing='" + pairing + "']")).hasSize(1);
    }

    @Test
    void keysOfOneCharacterAreSwitchedOffHereAndInTheHelpAndStaySo() {
        walker.find("main [data-keys-switch]").click();
        press("j");
        assertThat(walker.all("tr.here")).isEmpty();
        walker.go("/worklist");
        press("j", "s", "?");
        assertThat(walker.all("tr.here")).isEmpty();
        assertThat(walker.find("#keys-help").isDisplayed()).isFalse();

        walker.press("[data-help]");
        assertThat(walker.find("#keys-help").getText()).contains("次の行・前の行へ移る", "1文字のキー操作を使う");
        walker.find("#keys-help [data-keys-switch]").click();
        press(Keys.ESCAPE);
        press("j");
        assertThat(walker.all("tr.here")).hasSize(1);
        press("?");
        assertThat(walker.find("#keys-help").isDisplayed()).isTrue();
    }

    @Test
    void aDecisionOnThePageOfAPairingIsTakenBackThere() {
        press("j");
        String pairing = "/pairings/" + focusedPairing();
        walker.go(pairing);
        press("s");
        walker.awaitText("検討中にしました。");
        assertThat(walker.path()).isEqualTo(pairing);
        press("u");
        walker.awaitText("取り消しました。候補に戻りました。");
        assertThat(walker.path()).isEqualTo(pairing);

        press("s");
        walker.awaitText("検討中にしました。");
        walker.go(pairing);
        walker.press("[data-undo] summary");
        walker.type("#take-back-note", "押し間違い");
        walker.press("[data-undo] button");
        walker.awaitText("取り消しました。候補に戻りました。");
        walker.press("a[href^='/history/pairing/']");
        walker.awaitText("押し間違い");
        assertThat(walker.text()).contains("判断の取り消し");
    }

    @Test
    void allOfItIsThereInEnglish() {
        walker.press("a.language");
        press("j");
        awaitSaid("Row 1 of ");
        press("s");
        walker.awaitText("Shortlisted.");
        assertThat(walker.find(".results").getText()).contains("Undo");
        press("u");
        walker.awaitText("Undone. It is a candidate again.");
        walker.press("a.language");
    }
}
