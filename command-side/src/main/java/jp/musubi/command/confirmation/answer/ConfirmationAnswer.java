package jp.musubi.command.confirmation.answer;

import jp.musubi.language.kit.Coded;

/** What the owner says of the wording: 承諾 / 直してほしい / 取りやめ. */
public enum ConfirmationAnswer implements Coded {
    CONFIRM,
    CHANGE,
    DECLINE
}
