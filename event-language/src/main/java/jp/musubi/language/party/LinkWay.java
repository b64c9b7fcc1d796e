package jp.musubi.language.party;

import jp.musubi.language.kit.Coded;

/** How a link reaches its person. */
public enum LinkWay implements Coded {
    /** Shown once to an administrator, who hands it over. */
    HANDED,
    /** Mailed by an administrator. */
    MAILED,
    /** Mailed because somebody who was not signed in said to be the person and to have forgotten the password. */
    ASKED
}
