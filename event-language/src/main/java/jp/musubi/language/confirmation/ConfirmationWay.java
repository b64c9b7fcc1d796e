package jp.musubi.language.confirmation;

import jp.musubi.language.kit.Coded;

/** How a one-time link comes to the owner: by mail to the recorded address, or printed and handed over on paper. */
public enum ConfirmationWay implements Coded {
    MAIL,
    PAPER
}
