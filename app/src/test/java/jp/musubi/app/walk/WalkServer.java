package jp.musubi.app.walk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import jp.musubi.app.TestServer;
import jp.musubi.app.web.Chromium;
import jp.musubi.app.web.Walker;
import jp.musubi.app.wiring.Server;
import jp.musubi.node.NodeSettings;
import org.openqa.selenium.chrome.ChromeDriver;

/** A server on which it is 12 April of 2027, and a browser before it. */
final class WalkServer implements AutoCloseable {
    static final LocalDate DAY = LocalDate.of(2027, 4, 12);

    /** The widths of screens, in CSS pixels. */
    static final int PC = 1280;

    static final int PHONE = 390;

    private final Server server;
    private final ChromeDriver browser;

    private final Calendar calendar;

    private WalkServer(Server server, ChromeDriver browser, Calendar calendar) {
        this.server = server;
        this.browser = browser;
        this.calendar = calendar;
    }

    /** A clock that stands at ten in the morning, in Japan, of the day that it is in the story. */
    private static final class Calendar extends Clock {
        private volatile LocalDate day = DAY;

        @Override
        public Instant instant() {
            return day.atTime(1, 0).toInstant(ZoneOffset.UTC);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            Calendar whole = this;
            return new Clock() {
                @Override
                public Instant instant() {
                    return whole.instant();
                }

                @Override
                public ZoneId getZone() {
                    return zone;
                }

                @Override
                public Clock withZone(ZoneId other) {
                    return whole.withZone(other);
                }
            };
        }
    }

    /** From now on it is another day. */
    void itIs(LocalDate day) {
        calendar.day = day;
    }

    static WalkServer start(Path folder) {
        ChromeDriver browser = Chromium.open(folder.resolve("profile"));
        Calendar calendar = new Calendar();
        return new WalkServer(
                TestServer.start(
                        folder.resolve("data"), new NodeSettings(false, TestServer.PASSWORD, 5, true).by(calendar)),
                browser,
                calendar);
    }

    Server server() {
        return server;
    }

    /** Somebody at a screen of that width, signed in as nobody. */
    Walker at(int width) {
        browser.manage().deleteAllCookies();
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < PC));
        return new Walker(browser, server.port());
    }

    /** Another device: what this one has kept is not there. */
    Walker elsewhere(int width) {
        browser.executeScript("sessionStorage.clear(); localStorage.clear()");
        return at(width);
    }

    /** Ends the session of whoever is signed in, as an hour away from the screen does. */
    void endSession() {
        browser.manage().deleteAllCookies();
    }

    /** By how many pixels the page is wider than its screen: nobody scrolls sideways. */
    long wider() {
        return (long) browser.executeScript("return document.documentElement.scrollWidth - window.innerWidth");
    }

    @Override
    public void close() {
        browser.quit();
        server.close();
    }
}
