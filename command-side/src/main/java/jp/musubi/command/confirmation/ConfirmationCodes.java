package jp.musubi.command.confirmation;

/** Codes of violations that only confirmations know. */
public final class ConfirmationCodes {
    /** The record is at its end, or its consent withdrawn: there is nothing to confirm. No arguments. */
    public static final String NOT_CONFIRMABLE = "not_confirmable";

    /** The owner has confirmed this very revision. No arguments. */
    public static final String ALREADY_CONFIRMED = "already_confirmed";

    /** The owner's link has ended, was used, or the wording has changed since. No arguments: nothing tells which. */
    public static final String CONFIRMATION_ENDED = "confirmation_ended";

    /** Whoever brought a record for its owner never holds the owner's link. No arguments. Field way. */
    public static final String LETTER_TO_BRINGER = "letter_to_bringer";

    /** The letter with the link was printed before; another one is another request. No arguments. */
    public static final String LETTER_PRINTED_ONCE = "letter_printed_once";

    /** There is no mail server to send by: print the letter. No arguments. */
    public static final String MAIL_NOT_SET_UP = "mail_not_set_up";

    /** The cluster wants the owner to confirm the very wording before others see it. No arguments. */
    public static final String CONFIRMATION_FIRST = "confirmation_first";

    /** Under that rule nobody but its owner changes a seed that others see. No arguments. */
    public static final String OWNER_REVISES = "owner_revises";

    private ConfirmationCodes() {}
}
