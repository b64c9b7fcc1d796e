package jp.musubi.app.kit.security;

import java.util.List;
import java.util.Map;

/**
 * What sort of browser somebody uses, as far as they tell people's own browsers apart: no version, no address. Of what a
 * browser says of itself nothing else is kept.
 */
final class BrowserName {
    /** In this order: each of them also names those after it. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "edge"),
            Map.entry("OPR/", "opera"),
            Map.entry("SamsungBrowser/", "samsung"),
            Map.entry("Firefox/", "firefox"),
            Map.entry("FxiOS/", "firefox"),
            Map.entry("CriOS/", "chrome"),
            Map.entry("Chrome/", "chrome"),
            Map.entry("Safari/", "safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "iphone"),
            Map.entry("iPad", "ipad"),
            Map.entry("Android", "android"),
            Map.entry("Windows", "windows"),
            Map.entry("CrOS", "chromebook"),
            Map.entry("Macintosh", "mac"),
            Map.entry("Linux", "linux"));

    private static final String OTHER = "other";

    private BrowserName() {}

    /** {@code browser.system}, for example {@code chrome.windows}. @param userAgent may be null */
    static String of(String userAgent) {
        return find(BROWSERS, userAgent) + "." + find(SYSTEMS, userAgent);
    }

    private static String find(List<Map.Entry<String, String>> known, String text) {
        return text == null
                ? OTHER
                : known.stream()
                        .filter(one -> text.contains(one.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(OTHER);
    }
}
