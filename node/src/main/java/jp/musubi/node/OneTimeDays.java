package jp.musubi.node;

import java.time.Duration;
import java.util.Map;

/** How long a one-time password, or a link to choose a password with, holds: a setting of the process. */
public final class OneTimeDays {

    /** Name of the environment variable. */
    public static final String VARIABLE = "MUSUBI_ONE_TIME_DAYS";

    private static final int DEFAULT = 7;
    private static final int MOST = 90;

    private OneTimeDays() {}

    /** @throws StartRefusedException when the environment says what is no number of days from 1 to 90 */
    public static Duration of(Map<String, String> environment) {
        String said = environment.get(VARIABLE);
        if (said == null || said.isBlank()) {
            return Duration.ofDays(DEFAULT);
        }
        if (!said.strip().matches("[0-9]{1,2}")
                || Integer.parseInt(said.strip()) < 1
                || Integer.parseInt(said.strip()) > MOST) {
            throw new StartRefusedException("cli.badSetting", VARIABLE, said, "1", String.valueOf(MOST));
        }
        return Duration.ofDays(Integer.parseInt(said.strip()));
    }
}
