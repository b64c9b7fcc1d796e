package jp.musubi.node.drafts;

import java.time.Duration;
import java.util.Map;
import jp.musubi.node.StartRefusedException;

/** How long something that was typed and not sent is kept after its last change: a setting of the process. */
public final class DraftDays {

    /** Name of the environment variable. */
    public static final String VARIABLE = "MUSUBI_DRAFT_DAYS";

    private static final int DEFAULT = 90;
    private static final int MOST = 366;

    private DraftDays() {}

    /** @throws StartRefusedException when the environment says what is no number of days from 1 to 366 */
    public static Duration of(Map<String, String> environment) {
        String said = environment.getOrDefault(VARIABLE, "").strip();
        if (said.isEmpty()) {
            return Duration.ofDays(DEFAULT);
        }
        if (!said.matches("[0-9]{1,3}") || Integer.parseInt(said) < 1 || Integer.parseInt(said) > MOST) {
            throw new StartRefusedException("cli.badSetting", VARIABLE, said, "1", String.valueOf(MOST));
        }
        return Duration.ofDays(Integer.parseInt(said));
    }
}
