package jp.musubi.app.node;

import java.util.Map;

/**
 * What a node is started with.
 *
 * @param demo whether to found, or demand, a cluster of invented data
 * @param administratorPassword for the first administrator; null to make a one-time password
 * @param matching how needs are matched
 * @param follow whether automations and the background verification run: a server's do
 */
public record NodeSettings(boolean demo, String administratorPassword, MatchingSettings matching, boolean follow) {

    /** Name of the environment variable that holds the first administrator's password. */
    public static final String PASSWORD_VARIABLE = "MUSUBI_ADMIN_PASSWORD";

    /** With the default settings but for the number of proposals that may stand open for one need. */
    public NodeSettings(boolean demo, String administratorPassword, int openProposalsPerNeed, boolean follow) {
        this(
                demo,
                administratorPassword,
                new MatchingSettings(
                        openProposalsPerNeed, MatchingSettings.defaults().candidates(), null),
                follow);
    }

    /**
     * A server's settings, from its environment.
     *
     * @throws StartRefusedException when a value there cannot be used
     */
    public static NodeSettings serving(boolean demo, Map<String, String> environment) {
        return new NodeSettings(
                demo, blankAsNull(environment.get(PASSWORD_VARIABLE)), MatchingSettings.of(environment), true);
    }

    /** Settings for one task of the command line: nothing follows the log after it. */
    public static NodeSettings task() {
        return new NodeSettings(false, null, MatchingSettings.defaults(), false);
    }

    private static String blankAsNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
