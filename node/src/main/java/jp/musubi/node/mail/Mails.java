package jp.musubi.node.mail;

/** The way out for mails. */
public interface Mails {

    /** Whether mail is set up: otherwise a link has to be handed over by other means. */
    boolean ready();

    /**
     * Queues a mail, durably. Asking for the same once more changes nothing.
     *
     * @return false when the recipient or record has been erased: nothing is queued
     * @throws IllegalStateException when mail is not set up
     * @throws IllegalArgumentException when something else was queued under its key
     * @throws jp.musubi.vault.VaultException when it could not be stored
     */
    boolean queue(Mail mail);

    /** How mail is doing. */
    MailStatus status();

    /**
     * Tries a mail once more that was refused or given up, as after a setting was corrected.
     *
     * @param id as in {@link MailStatus.Failed}
     * @return false when there is no such mail
     */
    boolean again(String id);
}
