package jp.musubi.language.party;

import jp.musubi.language.kit.Coded;

/** What an access token lets its holder do, within the roles of its person. */
public enum TokenAccess implements Coded {
    READ,
    WRITE
}
