package jp.musubi.node.mail;

import jp.musubi.language.kit.Coded;

/** What a failure to send comes down to. Those of the server concern all mails, the others one. */
public enum MailCause implements Coded {
    UNKNOWN_HOST(true),
    NO_ANSWER(true),
    TOO_SLOW(true),
    NO_STARTTLS(true),
    NOT_TRUSTED(true),
    BAD_LOGIN(true),
    SENDER_REFUSED(true),
    BROKEN_OFF(true),
    NOT_NOW(false),
    RECIPIENT_REFUSED(false),
    MAIL_REFUSED(false),
    NO_ADDRESS(false),
    TOO_OLD(false),
    INTERNAL(false);

    private final boolean server;

    MailCause(boolean server) {
        this.server = server;
    }

    /** Whether the cause lies with the server or the settings, and not with the mail. */
    boolean server() {
        return server;
    }
}
