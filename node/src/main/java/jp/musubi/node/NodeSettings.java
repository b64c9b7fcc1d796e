package jp.musubi.node;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.node.mail.MailSettings;

/**
 * What a node is started with.
 *
 * @param demo whether to found, or demand, a cluster of invented data
 * @param administratorPassword for the first administrator; null to make a one-time password
 * @param matching how needs are matched
 * @param follow whether automations and the background verification run: a server's do
 * @param starterGlossary whether a new cluster begins with the starter glossary
 * @param shared where log and vault are; null when they are files in the data directory
 * @param roles what the node does; one on files does everything
 * @param mail how mail is sent; empty when it is not set up
 * @param clock by which days pass; the system's, except in tests
 */
public record NodeSettings(
        boolean demo,
        String administratorPassword,
        MatchingSettings matching,
        boolean follow,
        boolean starterGlossary,
        StorePlaces shared,
        Set<NodeRole> roles,
        Optional<MailSettings> mail,
        Clock clock) {

    /** Name of the environment variable that holds the first administrator's password. */
    public static final String PASSWORD_VARIABLE = "MUSUBI_ADMIN_PASSWORD";

    /** Name of the environment variable that says with which glossary a new cluster begins. */
    public static final String GLOSSARY_VARIABLE = "MUSUBI_GLOSSARY";

    /** Name of the system property that says the same, and counts first. */
    public static final String GLOSSARY_PROPERTY = "musubi.glossary";

    private static final String STARTER = "starter";
    private static final String NONE = "none";

    public NodeSettings {
        roles = Set.copyOf(roles);
    }

    /** A node on files, which does everything. */
    public NodeSettings(
            boolean demo,
            String administratorPassword,
            MatchingSettings matching,
            boolean follow,
            boolean starterGlossary) {
        this(
                demo,
                administratorPassword,
                matching,
                follow,
                starterGlossary,
                null,
                NodeRole.ALL,
                Optional.empty(),
                Clock.systemUTC());
    }

    /** With the default settings but for the number of proposals that may stand open for one need; no starter glossary. */
    public NodeSettings(boolean demo, String administratorPassword, int openProposalsPerNeed, boolean follow) {
        this(demo, administratorPassword, openProposalsPerNeed, follow, false);
    }

    /** With the default settings but for the number of proposals that may stand open for one need. */
    public NodeSettings(
            boolean demo,
            String administratorPassword,
            int openProposalsPerNeed,
            boolean follow,
            boolean starterGlossary) {
        this(
                demo,
                administratorPassword,
                new MatchingSettings(
                        openProposalsPerNeed, MatchingSettings.defaults().candidates(), null),
                follow,
                starterGlossary);
    }

    /**
     * A server's settings, from its environment.
     *
     * @throws StartRefusedException when a value there cannot be used
     */
    public static NodeSettings serving(boolean demo, Map<String, String> environment) {
        return new NodeSettings(
                demo,
                blankAsNull(environment.get(PASSWORD_VARIABLE)),
                MatchingSettings.of(environment),
                true,
                starterGlossary(environment));
    }

    private static boolean starterGlossary(Map<String, String> environment) {
        String said = blankAsNull(System.getProperty(GLOSSARY_PROPERTY, environment.get(GLOSSARY_VARIABLE)));
        if (said == null || said.equals(STARTER)) {
            return true;
        }
        if (!said.equals(NONE)) {
            throw new StartRefusedException("cli.badGlossary", said);
        }
        return false;
    }

    /** Settings for one task of the command line: nothing follows the log after it. */
    public static NodeSettings task() {
        return new NodeSettings(false, null, MatchingSettings.defaults(), false, false);
    }

    /** The same, with log and vault elsewhere; null for files. */
    public NodeSettings on(StorePlaces places) {
        return new NodeSettings(
                demo, administratorPassword, matching, follow, starterGlossary, places, roles, mail, clock);
    }

    /** The same, for other roles. */
    public NodeSettings as(Set<NodeRole> others) {
        return new NodeSettings(
                demo, administratorPassword, matching, follow, starterGlossary, shared, others, mail, clock);
    }

    /** The same, by another clock. */
    public NodeSettings by(Clock other) {
        return new NodeSettings(
                demo, administratorPassword, matching, follow, starterGlossary, shared, roles, mail, other);
    }

    /** The same, with mail. */
    public NodeSettings mailing(Optional<MailSettings> by) {
        return new NodeSettings(
                demo, administratorPassword, matching, follow, starterGlossary, shared, roles, by, clock);
    }

    /** Which day it is, where the cluster is. */
    public Today today() {
        return Today.by(clock);
    }

    /** Whether the node takes commands from outside. */
    public boolean commands() {
        return roles.contains(NodeRole.COMMAND);
    }

    /** Whether the node answers questions. */
    public boolean queries() {
        return roles.contains(NodeRole.QUERY);
    }

    /** Whether the node follows the log and sends commands by itself. */
    public boolean automations() {
        return roles.contains(NodeRole.AUTOMATION);
    }

    /** Whether the node has an index: to answer from, or for the matcher to look into. */
    boolean indexes() {
        return queries() || automations();
    }

    private static String blankAsNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
