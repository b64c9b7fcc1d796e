package jp.musubi.app.web;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The browser of this machine. Without one the test is skipped, loudly; where all must be tested, that is a failure. */
public final class Chromium {
    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> DRIVERS =
            List.of("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver", "/usr/local/bin/chromedriver");

    /** Held here, for a logger that nobody holds forgets its level. It warns that it cannot spy on this browser's version. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private Chromium() {}

    public static ChromeDriver open(Path profile) {
        Optional<String> browser = first(BROWSERS);
        Optional<String> driver = first(DRIVERS);
        if (browser.isEmpty() || driver.isEmpty()) {
            missing();
        }
        SELENIUM.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=ja",
                "--accept-lang=ja",
                "--window-size=1280,1000",
                "--user-data-dir=" + profile);
        // A test that puts TLS before a server signs its certificate itself.
        options.setAcceptInsecureCerts(true);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(driver.orElseThrow()))
                .build();
        ChromeDriver opened = new ChromeDriver(service, options);
        opened.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30));
        return opened;
    }

    private static Optional<String> first(List<String> paths) {
        return paths.stream().filter(path -> Files.isExecutable(Path.of(path))).findFirst();
    }

    private static void missing() {
        String sentence = "NO CHROMIUM OR CHROMEDRIVER FOUND: the walk through a real browser is not tested here";
        if ("true".equals(System.getenv("CI"))) {
            Assertions.fail(sentence);
        }
        System.err.println("*** " + sentence + " ***");
        Assumptions.abort(sentence);
    }
}
