package jp.musubi.app.account;

import java.time.Instant;
import java.util.List;
import jp.musubi.app.kit.page.Show;
import jp.musubi.vault.OpenSession;

/** Open sessions as people read them. */
final class SessionsShown {
    private SessionsShown() {}

    /**
     * One session.
     *
     * @param browser in plain words
     * @param here whether it is the one that asks
     */
    public record Shown(String id, Instant since, Instant seen, String browser, boolean here) {}

    /** @param here id of the session that asks, or null */
    static List<Shown> of(List<OpenSession> sessions, String here, Show show) {
        return sessions.stream()
                .map(one -> new Shown(
                        one.id(),
                        one.since(),
                        one.seen(),
                        browser(one.browser(), show),
                        one.id().equals(here)))
                .toList();
    }

    private static String browser(String code, Show show) {
        String[] parts = code.split("\\.", 2);
        return show.text(
                "session.browser", show.text("browser." + parts[0]), show.text("system." + parts[parts.length - 1]));
    }
}
