package jp.musubi.app.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.musubi.node.mail.MailSettings;
import picocli.CommandLine.Option;

/** How mail is sent, where it is not said in the environment. */
final class MailOptions {

    @Option(names = "--mail-host", paramLabel = "HOST")
    private String host;

    @Option(names = "--mail-port", paramLabel = "PORT")
    private String port;

    @Option(names = "--mail-security", paramLabel = "starttls|opportunistic|tls|none")
    private String security;

    @Option(names = "--mail-user", paramLabel = "USER")
    private String user;

    @Option(names = "--mail-password-file", paramLabel = "FILE")
    private String passwordFile;

    @Option(names = "--mail-from", paramLabel = "ADDRESS")
    private String from;

    /** @return empty when no host is said, here or in the environment */
    Optional<MailSettings> settings(Map<String, String> environment) {
        Map<String, String> said = new HashMap<>(environment);
        put(said, MailSettings.HOST, host);
        put(said, MailSettings.PORT, port);
        put(said, MailSettings.SECURITY, security);
        put(said, MailSettings.USER, user);
        put(said, MailSettings.PASSWORD_FILE, passwordFile);
        put(said, MailSettings.FROM, from);
        return MailSettings.of(said);
    }

    private static void put(Map<String, String> said, String name, String typed) {
        if (typed != null) {
            said.put(name, typed);
        }
    }
}
