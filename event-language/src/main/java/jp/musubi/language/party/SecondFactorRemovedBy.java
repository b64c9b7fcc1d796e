package jp.musubi.language.party;

import jp.musubi.language.kit.Coded;

/** Who took a second factor away. */
public enum SecondFactorRemovedBy implements Coded {
    PERSON,
    ADMINISTRATOR
}
