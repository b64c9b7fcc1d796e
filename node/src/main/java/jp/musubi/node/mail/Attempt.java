package jp.musubi.node.mail;

/** What came of an attempt to send a mail. */
public sealed interface Attempt {

    /** The server took it. */
    record Taken() implements Attempt {}

    /** The server refused this mail for good. */
    record Refused(MailFault why) implements Attempt {}

    /**
     * It may be tried again.
     *
     * @param unclear whether the server may have taken it all the same
     */
    record Later(MailFault why, boolean unclear) implements Attempt {}
}
