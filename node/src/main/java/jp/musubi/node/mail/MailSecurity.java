package jp.musubi.node.mail;

import java.util.Arrays;
import java.util.Optional;

/** How the connection to the mail server is protected. */
public enum MailSecurity {
    /** STARTTLS, or nothing is sent. */
    STARTTLS("starttls", 587),
    /** STARTTLS where the server offers it, with whatever certificate: it may as well be none. */
    OPPORTUNISTIC("opportunistic", 25),
    /** TLS from the first byte on. */
    TLS("tls", 465),
    /** Nothing: for a relay on the same machine or net. */
    NONE("none", 25);

    private final String code;
    private final int port;

    MailSecurity(String code, int port) {
        this.code = code;
        this.port = port;
    }

    /** As it is said in the settings. */
    public String code() {
        return code;
    }

    /** The usual port. */
    int port() {
        return port;
    }

    /** Whether nobody on the way can read what is said. */
    boolean safe() {
        return this == STARTTLS || this == TLS;
    }

    static Optional<MailSecurity> of(String code) {
        return Arrays.stream(values())
                .filter(security -> security.code.equals(code))
                .findFirst();
    }
}
