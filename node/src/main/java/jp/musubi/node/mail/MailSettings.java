package jp.musubi.node.mail;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import jp.musubi.node.StartRefusedException;

/**
 * How mail is sent.
 *
 * @param host of the operator's server
 * @param port of it
 * @param user null when the server wants none
 * @param password null then
 * @param from the address that mails come from, and that undeliverable ones go back to
 * @param address of this server as recipients open it, without a slash at its end
 * @param pauses between attempts
 */
public record MailSettings(
        String host,
        int port,
        MailSecurity security,
        String user,
        String password,
        String from,
        String address,
        MailPauses pauses) {

    /** Names of the environment variables; options of the command line say the same. */
    public static final String HOST = "MUSUBI_MAIL_HOST";

    public static final String PORT = "MUSUBI_MAIL_PORT";
    public static final String SECURITY = "MUSUBI_MAIL_SECURITY";
    public static final String USER = "MUSUBI_MAIL_USER";
    public static final String PASSWORD_FILE = "MUSUBI_MAIL_PASSWORD_FILE";
    public static final String FROM = "MUSUBI_MAIL_FROM";

    /** Where this server is opened; a link in a mail must not follow what some request says. */
    public static final String ADDRESS = "MUSUBI_ADDRESS";

    private static final int HIGHEST_PORT = 65_535;

    /**
     * Reads the settings.
     *
     * @param said the environment, with what was typed in its place
     * @return empty when no host is named: mail is not set up
     * @throws StartRefusedException when something there cannot be used
     */
    public static Optional<MailSettings> of(Map<String, String> said) {
        String host = value(said, HOST);
        if (host == null) {
            return Optional.empty();
        }
        if (!host.matches("[A-Za-z0-9._:\\[\\]-]{1,253}")) {
            throw new StartRefusedException("cli.mail.bad", HOST, host);
        }
        String wanted = value(said, SECURITY);
        MailSecurity security = MailSecurity.of(wanted == null ? MailSecurity.STARTTLS.code() : wanted)
                .orElseThrow(() -> new StartRefusedException("cli.mail.security", wanted));
        String user = value(said, USER);
        return Optional.of(new MailSettings(
                host,
                port(value(said, PORT), security),
                security,
                user,
                password(user, value(said, PASSWORD_FILE), security),
                from(value(said, FROM)),
                address(value(said, ADDRESS)),
                MailPauses.USUAL));
    }

    private static int port(String said, MailSecurity security) {
        if (said == null) {
            return security.port();
        }
        if (!said.matches("[0-9]{1,5}") || Integer.parseInt(said) < 1 || Integer.parseInt(said) > HIGHEST_PORT) {
            throw new StartRefusedException("cli.badSetting", PORT, said, "1", String.valueOf(HIGHEST_PORT));
        }
        return Integer.parseInt(said);
    }

    private static String password(String user, String file, MailSecurity security) {
        if ((user == null) != (file == null)) {
            throw new StartRefusedException("cli.mail.half", USER, PASSWORD_FILE);
        }
        if (user == null) {
            return null;
        }
        if (!security.safe()) {
            throw new StartRefusedException("cli.mail.open", SECURITY, security.code());
        }
        try {
            String password = Files.readString(Path.of(file)).strip();
            if (password.isEmpty()) {
                throw new StartRefusedException("cli.mail.password", file);
            }
            return password;
        } catch (IOException e) {
            throw new StartRefusedException("cli.mail.password", file);
        }
    }

    private static String from(String said) {
        return MailAddress.envelope(said)
                .orElseThrow(() -> new StartRefusedException("cli.mail.from", FROM, said == null ? "" : said));
    }

    private static String address(String said) {
        try {
            URI uri = new URI(said == null ? "" : said.replaceAll("/+$", ""));
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
                return uri.toString();
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw new StartRefusedException("cli.mail.address", ADDRESS, said == null ? "" : said);
    }

    private static String value(Map<String, String> said, String name) {
        String text = said.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The same with other pauses. */
    public MailSettings with(MailPauses others) {
        return new MailSettings(host, port, security, user, password, from, address, others);
    }

    /** Where mail goes, without user and password. */
    public String shown() {
        return host + ":" + port + " (" + security.code() + ")";
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "MailSettings[" + shown() + ", from " + from + "]";
    }
}
