package jp.musubi.query.party.findrights;

import jp.musubi.language.kit.Coded;

/** What somebody had. */
public enum RightKind implements Coded {
    ACCOUNT,
    ROLE,
    LOCK,
    PASSWORD_LINK,
    TOKEN,
    SECOND_FACTOR
}
