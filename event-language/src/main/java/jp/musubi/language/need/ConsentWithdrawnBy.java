package jp.musubi.language.need;

import jp.musubi.language.kit.Coded;

/** Who asked that the owner's consent end: the owner, the intermediary who brought the need, or the office. */
public enum ConsentWithdrawnBy implements Coded {
    OWNER,
    INTERMEDIARY,
    OFFICE
}
