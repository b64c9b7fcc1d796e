package jp.musubi.language.consent;

import jp.musubi.language.kit.Coded;

/** How a consent was given: 書面 / 電子メール / 対面 / 電話 / リンクで確認. */
public enum ConsentWay implements Coded {
    DOCUMENT,
    EMAIL,
    IN_PERSON,
    TELEPHONE,
    /** By the owner's one-time link, which records itself. */
    LINK
}
