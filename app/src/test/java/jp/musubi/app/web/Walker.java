package jp.musubi.app.web;

import java.util.List;
import java.util.function.Predicate;
import jp.musubi.app.Await;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** A person at the browser. */
public final class Walker {
    private final ChromeDriver browser;
    private final String base;

    public Walker(ChromeDriver browser, int port) {
        this(browser, "http://127.0.0.1:" + port);
    }

    /** @param base address of the first page, without the slash at its end */
    public Walker(ChromeDriver browser, String base) {
        this.browser = browser;
        this.base = base;
    }

    public void signIn(String login, String password) {
        browser.manage().deleteAllCookies();
        go("/login");
        type("#username", login);
        type("#password", password);
        press("main form button");
        await(driver -> !path().equals("/login"));
    }

    public void go(String path) {
        browser.get(base + path);
    }

    /** Of the page that is shown, from the first page on. */
    public String path() {
        return java.net
                .URI
                .create(browser.getCurrentUrl())
                .getPath()
                .substring(java.net.URI.create(base).getPath().length());
    }

    public String text() {
        return find("body").getText();
    }

    public WebElement find(String css) {
        return browser.findElement(By.cssSelector(css));
    }

    public List<WebElement> all(String css) {
        return browser.findElements(By.cssSelector(css));
    }

    public void type(String css, String text) {
        WebElement field = find(css);
        field.clear();
        field.sendKeys(text);
    }

    public void choose(String css, String value) {
        find(css + " option[value='" + value + "']").click();
    }

    /** Clicks in the middle of the window: nothing that stays at its foot may be in the way. */
    public void press(String css) {
        press(find(css));
    }

    /** As by its selector. */
    public void press(WebElement element) {
        browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    public void pressText(String css, String text) {
        WebElement element = all(css).stream()
                .filter(one -> one.getText().contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + css + " saying " + text + " in\n" + text()));
        browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    /** Presses keys as on the page itself, with no field focused. */
    void keys(CharSequence... keys) {
        find("body").sendKeys(keys);
    }

    /** Whether the field of that id has the focus; asked of the page that is there now, old or new. */
    public boolean isFocused(String id) {
        return id.equals(browser.executeScript("return document.activeElement && document.activeElement.id"));
    }

    public WebElement focused() {
        return browser.switchTo().activeElement();
    }

    /** Waits for a condition; a page that changes under the eye is looked at again. */
    public void await(Predicate<WebDriver> condition) {
        Await.until(() -> {
            try {
                return condition.test(browser) ? Boolean.TRUE : null;
            } catch (StaleElementReferenceException | NoSuchElementException e) {
                return null;
            } catch (WebDriverException e) {
                if (isOfAPageThatWent(e)) {
                    return null;
                }
                throw e;
            }
        });
    }

    /** Newer drivers have no type for an element whose page goes while it is read, only what the browser said. */
    private static boolean isOfAPageThatWent(WebDriverException failure) {
        String said = String.valueOf(failure.getRawMessage());
        return said.contains("does not belong to the document");
    }

    /** Loads a page again until it says what is expected. */
    public void awaitOn(String path, Predicate<WebDriver> condition) {
        await(driver -> {
            go(path);
            return condition.test(driver);
        });
    }

    public void awaitText(String text) {
        await(driver -> text().contains(text));
    }
}
