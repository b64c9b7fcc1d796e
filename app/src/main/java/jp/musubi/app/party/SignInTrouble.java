package jp.musubi.app.party;

import java.util.Optional;
import jp.musubi.app.kit.page.Show;

/**
 * Why somebody is on the sign-in page, as its address says: at most one of them with a value.
 *
 * @param throttled after how many seconds another attempt is looked at
 */
record SignInTrouble(
        String error, String throttled, String expired, String locked, String logout, String ended, String renewed) {

    private static final int LONGEST = 3_600;

    /** How long to wait; empty when there is no need to. What somebody typed into the address says nothing. */
    Optional<Integer> seconds() {
        return Optional.ofNullable(throttled)
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .filter(seconds -> seconds > 0 && seconds <= LONGEST);
    }

    /** What went wrong, or null. */
    String sentence(Show show) {
        if (throttled != null) {
            return throttled(show, seconds().orElse(LONGEST / 4));
        }
        if (expired != null) {
            return show.text("login.expired");
        }
        if (locked != null) {
            return show.text("login.locked");
        }
        return error == null ? null : show.text("login.failed");
    }

    static String throttled(Show show, long seconds) {
        return show.text("login.throttled", (seconds + 59) / 60);
    }
}
